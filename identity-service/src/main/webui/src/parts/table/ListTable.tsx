import { Skeleton } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '~/i18n/words';
import { Failure } from '../states/Failure';
import { useIsSlow } from '../states/Loading';
import { words } from '../words';
import { ListToolbar } from './ListToolbar';
import type { ListFilter } from './ListToolbar';
import { Pager } from './Pager';
import type { ListState } from './list-state';
import type { Narrowed } from './NarrowedBy';
import { NarrowedBy } from './NarrowedBy';
import { NoMatch } from './NoMatch';
import type { Selection } from './selection';
import { SelectAllCell, SelectCell } from './SelectionCells';

/** A page of a list, as all our list operations answer it. */
export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

export interface Column<T> {
  key: string;
  title: string;
  cell: (item: T) => ReactNode;
  /** The name by which the API sorts, where it does. */
  sort?: string;
  /** What a row is known by: cannot be hidden. */
  isName?: boolean;
  /** Only shown when chosen. */
  isExtra?: boolean;
}

interface ListTableProps<T> {
  /** What the list is of, for assistive technology. */
  label: string;
  list: ListState;
  query: UseQueryResult<ListPage<T>>;
  columns: readonly Column<T>[];
  rowKey: (item: T) => string;
  /** At the end of a row: what can be done to it. */
  rowActions?: (item: T) => ReactNode;
  /** What is searched; no search without it. */
  searchLabel?: string;
  filters?: readonly ListFilter[];
  /** What narrows the list besides, and by what name; stands below the toolbar, where it can be taken away. */
  narrowedBy?: readonly Narrowed[];
  /** The rows that are chosen, where several can be, to do something to all of them. */
  selection?: Selection<T>;
  /** Buttons in the toolbar. */
  actions?: ReactNode;
  /** What stands there when there is nothing to list at all. */
  empty: ReactNode;
}

/** The one table of lists: search, filters, order, choice of columns and pages by cursor, all of it in the address. */
export function ListTable<T>({
  label,
  list,
  query,
  columns,
  rowKey,
  rowActions,
  searchLabel,
  filters = [],
  narrowedBy = [],
  selection,
  actions,
  empty,
}: ListTableProps<T>) {
  const t = useWords(words);
  const slow = useIsSlow(query.isPending);
  const shown = columns.filter(
    ({ key, isName, isExtra }) => isName ?? (list.columns ? list.columns.includes(key) : !isExtra),
  );
  const page = query.data;
  const isEmpty = page?.items.length === 0 && list.page === 1;
  if (page && isEmpty && !list.isNarrowed) return empty;

  const sortOf = (column: Column<T>, columnIndex: number) => {
    if (column.sort === undefined) return {};
    const isDescending = list.sort.startsWith('-');
    const active = shown.findIndex(({ sort }) => sort !== undefined && sort === list.sort.replace('-', ''));
    return {
      sort: {
        columnIndex,
        sortBy: { index: active, direction: isDescending ? ('desc' as const) : ('asc' as const) },
        onSort: (_event: unknown, _index: number, direction: string) =>
          list.setSort(`${direction === 'desc' ? '-' : ''}${column.sort ?? ''}`),
      },
    };
  };
  const width = shown.length + (rowActions ? 1 : 0) + (selection ? 1 : 0);

  return (
    <>
      <ListToolbar
        list={list}
        searchLabel={searchLabel}
        filters={filters}
        columns={columns}
        actions={actions}
        pager={<Pager list={list} page={page} isOld={query.isPlaceholderData} />}
      />
      <NarrowedBy list={list} narrowed={narrowedBy} />
      {query.error && !page ? (
        <Failure failure={query.error} onRetry={() => void query.refetch()} />
      ) : isEmpty ? (
        <NoMatch onClear={list.clear} />
      ) : (
        <div className="bw-table" aria-busy={query.isFetching}>
          <Table aria-label={label} variant="compact" gridBreakPoint="grid-lg">
            <Thead>
              <Tr>
                {selection && <SelectAllCell label={label} items={page?.items ?? []} selection={selection} />}
                {shown.map((column, index) => (
                  <Th key={column.key} modifier="nowrap" {...sortOf(column, index)}>
                    {column.title}
                  </Th>
                ))}
                {rowActions && <Th screenReaderText={t('actions')} />}
              </Tr>
            </Thead>
            <Tbody>
              {page
                ? page.items.map((item) => (
                    <Tr key={rowKey(item)} isRowSelected={selection?.chosen.includes(item) ?? false}>
                      {selection && <SelectCell id={rowKey(item)} item={item} selection={selection} />}
                      {shown.map(({ key, title, cell, isName }) => (
                        <Td
                          key={key}
                          dataLabel={title}
                          {...(isName === true && { modifier: 'breakWord', className: 'bw-name-cell' })}
                        >
                          {cell(item)}
                        </Td>
                      ))}
                      {rowActions && <Td isActionCell>{rowActions(item)}</Td>}
                    </Tr>
                  ))
                : SKELETON.map((row) => (
                    <Tr key={row}>
                      <Td colSpan={width}>
                        <Skeleton screenreaderText={row === 0 ? t('loading') : undefined} />
                      </Td>
                    </Tr>
                  ))}
            </Tbody>
          </Table>
          {slow && (
            <p role="status" className="bw-faint">
              {t('slow')}
            </p>
          )}
        </div>
      )}
      <Pager list={list} page={page} isOld={query.isPlaceholderData} isBottom />
    </>
  );
}

const SKELETON = [0, 1, 2, 3, 4];
