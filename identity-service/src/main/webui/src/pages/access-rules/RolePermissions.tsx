import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  ExpandableSection,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Catalog, Role } from '~/api/roles';
import { catalogQuery } from '~/api/roles';
import { useWords } from '~/i18n/words';
import { Asked } from '~/parts/states/Asked';
import { words } from './words';

type Keys = Extract<keyof (typeof words)['en'], string>;

/** What a role may do, thing by thing, in the groups of the catalog. */
export function RolePermissions({ role }: { role: Role }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const catalog = useQuery(catalogQuery);
  /** A catalog of somebody's own has words of its own. */
  const named = (kind: 'group' | 'action', name: string) => {
    const key = `${kind}:${name}`;
    return key in words.en ? t(key as Extract<Keys, `${typeof kind}:${string}`>) : name;
  };
  return (
    <ExpandableSection
      toggleText={t('mayDo', { role: role.name })}
      isExpanded={open}
      onToggle={(_event, next) => setOpen(next)}
      isIndented
    >
      <Asked query={catalog}>
        {(known) => (
          <DescriptionList isCompact>
            {grouped(role, known).map(({ group, things }) => (
              <DescriptionListGroup key={group}>
                <DescriptionListTerm>{named('group', group)}</DescriptionListTerm>
                {things.map(({ name, actions }) => (
                  <DescriptionListDescription key={name}>
                    {name}:{' '}
                    <span className="bw-faint">
                      {actions.map((action) => named('action', action)).join(', ')}
                    </span>
                  </DescriptionListDescription>
                ))}
              </DescriptionListGroup>
            ))}
          </DescriptionList>
        )}
      </Asked>
    </ExpandableSection>
  );
}

interface Group {
  group: string;
  things: { name: string; actions: readonly string[] }[];
}

export function grouped(
  { permissions }: { permissions: readonly string[] },
  { resourceTypes }: Pick<Catalog, 'resourceTypes'>,
): readonly Group[] {
  const held = new Set(permissions);
  const groups = new Map<string, Group>();
  for (const { type, name, group, actions } of resourceTypes) {
    const his = actions.filter((action) => held.has(`${type}:${action}`));
    if (his.length === 0) continue;
    const known = groups.get(group) ?? { group, things: [] };
    known.things.push({ name, actions: his });
    groups.set(group, known);
  }
  return [...groups.values()];
}
