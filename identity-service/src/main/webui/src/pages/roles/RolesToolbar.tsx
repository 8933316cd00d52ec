import { Button, Switch, Toolbar, ToolbarContent, ToolbarItem, Tooltip } from '@patternfly/react-core';
import type { Role } from '~/api/roles';
import { useWords } from '~/i18n/words';
import type { ListState } from '~/parts/table/list-state';
import { SearchBox } from '~/parts/table/SearchBox';
import { words as partWords } from '~/parts/words';
import { RoleChoice } from './RoleChoice';
import { words } from './words';

interface RolesToolbarProps {
  list: ListState;
  roles: readonly Role[];
  chosen: readonly string[];
}

/** What narrows the table: resource types by text, roles by choice, and their differences. */
export function RolesToolbar({ list, roles, chosen }: RolesToolbarProps) {
  const t = useWords(words);
  const part = useWords(partWords);
  const canCompare = chosen.length > 1;
  const differences = (
    <Switch
      id="only-differences"
      label={t('onlyDifferences')}
      isChecked={canCompare && list.filters['differences'] === 'true'}
      isDisabled={!canCompare}
      onChange={(_event, on) => list.setFilter('differences', on ? 'true' : undefined)}
    />
  );
  return (
    <Toolbar>
      <ToolbarContent alignItems="center">
        <ToolbarItem>
          <SearchBox label={t('searchLabel')} value={list.search} onSearch={list.setSearch} />
        </ToolbarItem>
        <ToolbarItem>
          <RoleChoice
            roles={roles}
            chosen={chosen}
            onChange={(ids) => list.setFilter('roles', ids.length === 0 ? undefined : ids.join(','))}
          />
        </ToolbarItem>
        <ToolbarItem>
          {canCompare ? (
            differences
          ) : (
            <Tooltip content={t('differencesHelp')}>{<span>{differences}</span>}</Tooltip>
          )}
        </ToolbarItem>
        {list.isNarrowed && (
          <ToolbarItem>
            <Button variant="link" onClick={list.clear}>
              {part('clearFilters')}
            </Button>
          </ToolbarItem>
        )}
      </ToolbarContent>
    </Toolbar>
  );
}
