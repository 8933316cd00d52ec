import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  ExpandableSection,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '~/api/roles';
import { catalogQuery } from '~/api/roles';
import { useWords } from '~/i18n/words';
import { usePermissionWords } from '~/parts/permission/permission-words';
import { grouped } from '~/parts/permission/permissions';
import { Asked } from '~/parts/states/Asked';
import { words } from './words';

/** What a role may do, thing by thing, in the groups of the catalog. */
export function RolePermissions({ role }: { role: Role }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const say = usePermissionWords();
  const catalog = useQuery(catalogQuery);
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
            {grouped(known, role.permissions).map(({ id, types }) => (
              <DescriptionListGroup key={id}>
                <DescriptionListTerm>{say.group(id)}</DescriptionListTerm>
                {types.map(({ type, actions }) => (
                  <DescriptionListDescription key={type.type}>
                    {type.name}: <span className="bw-faint">{say.actions(actions)}</span>
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
