import { Button, Content } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { nameOf } from '~/api/me';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { Empty } from '~/parts/states/Empty';
import { Failure } from '~/parts/states/Failure';
import { Loading } from '~/parts/states/Loading';
import { CreatorName } from './CreatorName';
import type { AuditEvent, UserDetail } from './queries';
import { historyQuery } from './queries';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

/** What was done to a user, newest first; further back on request. */
export function UserHistory({ user }: { user: UserDetail }) {
  const t = useWords(words);
  const query = useInfiniteQuery(historyQuery(user.id));
  if (query.isPending) return <Loading />;
  if (query.error) return <Failure failure={query.error} onRetry={() => void query.refetch()} />;
  const events = query.data.pages.flatMap(({ items }) => items);
  if (events.length === 0) return <Empty title={t('noHistoryTitle')} body={t('noHistoryBody')} />;
  return (
    <>
      <Table
        aria-label={t('historyLabel', { name: nameOf(user) })}
        variant="compact"
        gridBreakPoint="grid-md"
      >
        <Thead>
          <Tr>
            <Th>{t('when')}</Th>
            <Th>{t('what')}</Th>
            <Th>{t('who')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {events.map((event) => (
            <Tr key={event.id}>
              <Td dataLabel={t('when')}>
                <Moment at={event.at} />
              </Td>
              <Td dataLabel={t('what')}>
                {deed(t, event.action)}
                <Details details={event.details} />
              </Td>
              <Td dataLabel={t('who')}>
                <CreatorName creator={event.actor} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {query.hasNextPage && (
        <Button
          variant="link"
          isLoading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('earlier')}
        </Button>
      )}
    </>
  );
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
