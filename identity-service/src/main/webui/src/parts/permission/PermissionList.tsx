import { Label, Title } from '@patternfly/react-core';
import type { ComponentProps } from 'react';
import type { Catalog } from '~/api/roles';
import { usePermissionWords } from './permission-words';
import { grouped } from './permissions';
import './permission.css';

const COLORS: Record<string, ComponentProps<typeof Label>['color']> = {
  create: 'green',
  read: 'grey',
  update: 'blue',
  delete: 'orange',
};

interface PermissionListProps {
  catalog: Catalog;
  /** As the API has them: `project:update`. */
  permissions: Iterable<string>;
  headingLevel?: 'h2' | 'h3' | 'h4';
}

/** What may be done, by resource group and resource type; what may not be done is not named. */
export function PermissionList({ catalog, permissions, headingLevel = 'h2' }: PermissionListProps) {
  const say = usePermissionWords();
  return (
    <div className="bw-permissions">
      {grouped(catalog, permissions).map(({ id, types }) => (
        <section key={id}>
          <Title headingLevel={headingLevel} size="md">
            {say.group(id)}
          </Title>
          <dl>
            {types.map(({ type, actions }) => (
              <div key={type.type}>
                <dt title={type.type}>{type.name}</dt>
                {actions.map((action) => (
                  <dd key={action}>
                    <Label isCompact color={COLORS[action] ?? 'purple'}>
                      {say.action(action)}
                    </Label>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
