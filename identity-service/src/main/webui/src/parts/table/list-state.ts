import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

/**
 * What a list shows, all of it in the address: a reload, a bookmark, and going back find the same rows. Pages are found by
 * cursor; those before this one are remembered by the browser's history entry.
 */
export interface ListState extends ListPlace {
  /** From 1. */
  page: number;
  /** Whether the list is narrowed by search or filters. */
  isNarrowed: boolean;
  columns: readonly string[] | undefined;
  setSearch: (text: string) => void;
  setFilter: (name: string, value: string | undefined) => void;
  clear: () => void;
  setSort: (sort: string) => void;
  setLimit: (limit: number) => void;
  setColumns: (columns: readonly string[] | undefined) => void;
  next: (cursor: string) => void;
  previous: () => void;
}

/** What a list is asked for by. */
export interface ListPlace {
  search: string;
  /** By name, without those that are not set. */
  filters: Readonly<Record<string, string>>;
  /** `email`, or `-email` for descending. */
  sort: string;
  limit: number;
  cursor: string | undefined;
}

export interface ListOptions {
  /** The names of the filters, as the API has them. */
  filters: readonly string[];
  sort: string;
}

export const LIMITS = [20, 50, 100] as const;
const DEFAULT_LIMIT = 20;

/** What an address says of a list. */
export function placeIn(params: URLSearchParams, { filters, sort }: ListOptions): ListPlace {
  return {
    search: params.get('search') ?? '',
    filters: Object.fromEntries(
      filters.flatMap((name) => {
        const value = params.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    sort: params.get('sort') ?? sort,
    limit: positive(params.get('limit')) ?? DEFAULT_LIMIT,
    cursor: params.get('cursor') ?? undefined,
  };
}

/** The cursors of the pages before this one; '' is the first. */
interface Trail {
  before?: readonly string[];
}

export function useListState({ filters: names, sort: defaultSort }: ListOptions): ListState {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: Trail | null };

  const go = useCallback(
    (change: (next: URLSearchParams) => void, trail: Trail, replace: boolean) => {
      const next = new URLSearchParams(params);
      change(next);
      void navigate({ search: next.toString() }, { state: trail, replace, preventScrollReset: true });
    },
    [navigate, params],
  );

  return useMemo(() => {
    /** A change of what is listed begins at its first page. */
    const narrow = (name: string, value: string | undefined, replace = false) =>
      go(
        (next) => {
          set(next, name, value);
          next.delete('cursor');
          next.delete('page');
        },
        {},
        replace,
      );
    const before = state?.before ?? [];
    const page = positive(params.get('page')) ?? 1;
    const place = placeIn(params, { filters: names, sort: defaultSort });
    const { search, filters, cursor } = place;
    return {
      ...place,
      page: cursor === undefined ? 1 : page,
      isNarrowed: search !== '' || Object.keys(filters).length > 0,
      columns: params.get('columns')?.split(','),
      setSearch: (text) => narrow('search', text === '' ? undefined : text, true),
      setFilter: (name, value) => narrow(name, value),
      clear: () =>
        go((next) => ['search', 'cursor', 'page', ...names].forEach((name) => next.delete(name)), {}, false),
      setSort: (sort) => narrow('sort', sort === defaultSort ? undefined : sort),
      setLimit: (next) => narrow('limit', next === DEFAULT_LIMIT ? undefined : String(next)),
      setColumns: (columns) => go((next) => set(next, 'columns', columns?.join(',')), { before }, true),
      next: (following) =>
        go(
          (next) => {
            next.set('cursor', following);
            next.set('page', String(page + 1));
          },
          { before: [...before, cursor ?? ''] },
          false,
        ),
      previous: () => {
        const last = before.at(-1) ?? '';
        go(
          (next) => {
            set(next, 'cursor', last === '' ? undefined : last);
            set(next, 'page', last === '' ? undefined : String(page - 1));
          },
          { before: before.slice(0, -1) },
          false,
        );
      },
    };
  }, [params, state, go, names, defaultSort]);
}

function set(params: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) params.delete(name);
  else params.set(name, value);
}

function positive(text: string | null): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
