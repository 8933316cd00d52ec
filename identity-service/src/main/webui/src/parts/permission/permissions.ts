import type { Catalog, ResourceType } from '~/api/roles';

/** What may be done to one resource type, in the order in which the catalog has its actions. */
export interface Allowed {
  type: ResourceType;
  actions: readonly string[];
}

export interface AllowedGroup {
  id: string;
  types: readonly Allowed[];
}

/** Permissions by resource group and resource type, in the catalog's order; with those of which none is held, if asked. */
export function grouped(
  catalog: Catalog,
  permissions: Iterable<string>,
  { withNothing = false } = {},
): readonly AllowedGroup[] {
  const held = new Set(permissions);
  const groups = new Map<string, Allowed[]>();
  for (const type of catalog.resourceTypes) {
    const actions = type.actions.filter((action) => held.has(`${type.type}:${action}`));
    if (actions.length === 0 && !withNothing) continue;
    const group = groups.get(type.group);
    if (group) group.push({ type, actions });
    else groups.set(type.group, [{ type, actions }]);
  }
  return [...groups].map(([id, types]) => ({ id, types }));
}
