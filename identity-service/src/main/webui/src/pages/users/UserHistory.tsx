import { Content } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Change } from '~/api/changes';
import { changesQuery } from '~/api/changes';
import { nameOf } from '~/api/me';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import type { HistoryRow } from '~/parts/history/HistoryTable';
import { HistoryTable } from '~/parts/history/HistoryTable';
import { merged } from '~/parts/history/merge';
import { MissingPart } from '~/parts/history/MissingPart';
import { RuleChange } from '~/parts/history/RuleChange';
import { words as historyWords } from '~/parts/history/words';
import { Empty } from '~/parts/states/Empty';
import { Failure } from '~/parts/states/Failure';
import { Loading } from '~/parts/states/Loading';
import { CreatorName } from './CreatorName';
import type { AuditEvent, UserDetail } from './queries';
import { historyQuery } from './queries';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

/**
 * What was done to a user, newest first: to the account, of which identity-service tells, and with access rules, of which
 * access-service does. When one of them is away, the other's part is shown, and that it is a part.
 */
export function UserHistory({ user }: { user: UserDetail }) {
  const t = useWords(words);
  const history = useWords(historyWords);
  const account = useInfiniteQuery(historyQuery(user.id));
  const rules = useInfiniteQuery(changesQuery({ type: 'user', id: user.id }, 'access-rule'));
  if (account.isPending || rules.isPending) return <Loading />;
  if (!account.data && !rules.data) {
    return <Failure failure={account.error} onRetry={() => void account.refetch()} />;
  }
  const parts = [
    { query: account, name: history('partAccount'), rows: rowsOf(account, (event) => eventRow(t, event)) },
    { query: rules, name: history('partRules'), rows: rowsOf(rules, changeRow) },
  ];
  const { items, wanting } = merged(
    parts.map(({ query, rows }) => ({ items: rows, hasMore: query.hasNextPage && !fails(query) })),
  );
  const reading = parts.some(({ query }) => query.isFetchingNextPage);
  const complete = parts.every(({ query }) => !fails(query));
  return (
    <>
      {parts
        .filter(({ query }) => fails(query))
        .map(({ query, name }) => (
          <MissingPart
            key={name}
            part={name}
            failure={query.error}
            onRetry={() => void (query.data ? query.fetchNextPage() : query.refetch())}
          />
        ))}
      {items.length > 0 && (
        <HistoryTable
          label={t('historyLabel', { name: nameOf(user) })}
          rows={items}
          isReading={reading}
          onEarlier={
            wanting.length === 0
              ? undefined
              : () => wanting.forEach((index) => void parts[index]?.query.fetchNextPage())
          }
        />
      )}
      {items.length === 0 && complete && <Empty title={t('noHistoryTitle')} body={t('noHistoryBody')} />}
    </>
  );
}

/** What was asked for of a source is not there; what was there before is not lost by looking again. */
function fails(query: { data: unknown; isError: boolean; isFetchNextPageError: boolean }): boolean {
  return query.isError && (!query.data || query.isFetchNextPageError);
}

function rowsOf<E>(
  query: { data: { pages: { items: E[] }[] } | undefined },
  row: (event: E) => HistoryRow,
): HistoryRow[] {
  return query.data?.pages.flatMap(({ items }) => items.map(row)) ?? [];
}

function eventRow(t: T, event: AuditEvent): HistoryRow {
  return {
    key: `event-${event.id}`,
    at: event.at,
    what: (
      <>
        {deed(t, event.action)}
        <Details details={event.details} />
      </>
    ),
    who: <CreatorName creator={event.actor} />,
  };
}

function changeRow(change: Change): HistoryRow {
  return {
    key: `change-${String(change.revision)}-${String(change.ordinal)}`,
    at: change.at,
    what: <RuleChange change={change} />,
    who: <CreatorName creator={change.actor} />,
  };
}

function Details({ details }: { details: AuditEvent['details'] }) {
  const entries = Object.entries(details);
  if (entries.length === 0) return null;
  return (
    <Content component="small" className="bw-faint">
      {entries.map(([field, value]) => `${field}: ${value}`).join(', ')}
    </Content>
  );
}

type DeedKey = Extract<keyof (typeof words)['en'], `deed:${string}`>;

/** In words where we know the action; the service may know more of them. */
function deed(t: T, action: string): string {
  const key = `deed:${action}`;
  return key in words.en ? t(key as DeedKey) : action;
}
