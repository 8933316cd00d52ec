import {
  Button,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
  ToolbarToggleGroup,
} from '@patternfly/react-core';
import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon';
import type { ReactNode } from 'react';
import { useWords } from '~/i18n/words';
import { words } from '../words';
import { ColumnChoice } from './ColumnChoice';
import { FilterSelect } from './FilterSelect';
import type { ListState } from './list-state';
import { SearchBox } from './SearchBox';

export interface ListFilter {
  /** As the API and the address have it. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

interface ListToolbarProps {
  list: ListState;
  searchLabel: string | undefined;
  filters: readonly ListFilter[];
  columns: readonly { key: string; title: string; isName?: boolean; isExtra?: boolean }[];
  actions: ReactNode;
  pager: ReactNode;
}

/** Above a list: what narrows it, what can be done, and where in it one is. */
export function ListToolbar({ list, searchLabel, filters, columns, actions, pager }: ListToolbarProps) {
  const t = useWords(words);
  return (
    <Toolbar className="bw-toolbar">
      <ToolbarContent>
        {searchLabel !== undefined && (
          <ToolbarItem>
            <SearchBox label={searchLabel} value={list.search} onSearch={list.setSearch} />
          </ToolbarItem>
        )}
        {filters.length > 0 && (
          <ToolbarToggleGroup toggleIcon={<FilterIcon />} breakpoint="lg" toggle-aria-label={t('filters')}>
            <ToolbarGroup variant="filter-group">
              {filters.map((filter) => (
                <ToolbarItem key={filter.name}>
                  <FilterSelect
                    filter={filter}
                    value={list.filters[filter.name]}
                    onChange={(value) => list.setFilter(filter.name, value)}
                  />
                </ToolbarItem>
              ))}
              {list.isNarrowed && (
                <ToolbarItem>
                  <Button variant="link" onClick={list.clear}>
                    {t('clearFilters')}
                  </Button>
                </ToolbarItem>
              )}
            </ToolbarGroup>
          </ToolbarToggleGroup>
        )}
        <ToolbarGroup variant="action-group">
          {actions}
          <ToolbarItem>
            <ColumnChoice columns={columns} chosen={list.columns} onChange={list.setColumns} />
          </ToolbarItem>
        </ToolbarGroup>
        <ToolbarItem variant="pagination" align={{ default: 'alignEnd' }}>
          {pager}
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}
