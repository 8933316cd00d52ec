import { useInfiniteQuery } from '@tanstack/react-query';
import type { Change } from '~/api/changes';
import { changesQuery, recordedMembership } from '~/api/changes';
import type { Reference } from '~/api/reference';
import { isSame } from '~/api/reference';
import { useSubjectNames } from '~/api/subjects';
import { useWords } from '~/i18n/words';
import { HistoryTable } from '~/parts/history/HistoryTable';
import { RuleChange } from '~/parts/history/RuleChange';
import { words as historyWords } from '~/parts/history/words';
import { Asked } from '~/parts/states/Asked';
import { Empty } from '~/parts/states/Empty';
import { SubjectLink } from '~/parts/subject/SubjectLink';
import { CreatorName } from '../users/CreatorName';
import type { Group } from './queries';
import { words } from './words';

/** What was given to a group and taken from it, and who came and went, newest first. */
export function GroupHistory({ group }: { group: Group }) {
  const t = useWords(words);
  const query = useInfiniteQuery(changesQuery({ type: 'group', id: group.id }));
  return (
    <Asked query={query}>
      {({ pages }) => {
        const changes = pages.flatMap(({ items }) => items);
        if (changes.length === 0) return <Empty title={t('noHistoryTitle')} body={t('noHistoryBody')} />;
        return (
          <HistoryTable
            label={t('historyOf', { name: group.name })}
            rows={changes.map((change) => ({
              key: `${String(change.revision)}-${String(change.ordinal)}`,
              at: change.at,
              what: <GroupChange change={change} group={{ type: 'group', id: group.id }} />,
              who: <CreatorName creator={change.actor} />,
            }))}
            isReading={query.isFetchingNextPage}
            onEarlier={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          />
        );
      }}
    </Asked>
  );
}

function GroupChange({ change, group }: { change: Change; group: Reference }) {
  const t = useWords(historyWords);
  if (change.entity === 'access-rule') return <RuleChange change={change} />;
  if (change.entity === 'membership') return <MembershipChange change={change} group={group} />;
  return t(`subject:${change.operation}`);
}

/** Who came or went; where the group itself is the member, what it came to. */
function MembershipChange({ change, group }: { change: Change; group: Reference }) {
  const t = useWords(historyWords);
  const membership = recordedMembership(change);
  const isMember = isSame(membership.member, group);
  const other = isMember ? membership.group : membership.member;
  const names = useSubjectNames([other]);
  const ended = change.operation === 'deleted';
  return (
    <>
      {isMember ? t(ended ? 'ceased' : 'became') : t(ended ? 'left' : 'joined')}{' '}
      <SubjectLink subject={other} names={names} />
    </>
  );
}
