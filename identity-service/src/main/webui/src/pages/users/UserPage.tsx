import {
  ActionList,
  ActionListItem,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Tab,
  Tabs,
  TabTitleText,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { nameOf, useMaySomewhere, usePermissionsAt } from '~/api/me';
import { paths } from '~/app/paths';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { Page } from '~/parts/page/Page';
import { ScopeName } from '~/parts/scope/ScopeName';
import { Asked } from '~/parts/states/Asked';
import { AccessRulesButton } from '../access-rules/AccessRulesButton';
import { CreatorName } from './CreatorName';
import type { UserDetail } from './queries';
import { userQuery } from './queries';
import { UserGroups } from './UserGroups';
import { UserHistory } from './UserHistory';
import { UserMenu } from './UserMenu';
import { UserRules } from './UserRules';
import { UserStatus } from './UserStatus';
import { words } from './words';

/** One user: who he is, what he belongs to, what he may do, and what was done to him. */
export function Component() {
  const { id = '' } = useParams();
  const app = useWords(appWords);
  const query = useQuery(userQuery(id));
  const crumbs = [{ to: paths.users, label: app('users') }];
  if (!query.data) {
    return (
      <Page title={app('users')} crumbs={crumbs}>
        <Asked query={query}>{() => null}</Asked>
      </Page>
    );
  }
  return <KnownUser user={query.data.user} crumbs={crumbs} />;
}

function KnownUser({ user, crumbs }: { user: UserDetail; crumbs: { to: string; label: string }[] }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') ?? 'profile';
  const mayReadRules = useMaySomewhere('access-rule:read') ?? false;
  const may = usePermissionsAt(user.homeScope);
  const openTab = (key: string) =>
    setParams(key === 'profile' ? {} : { tab: key }, { replace: true, preventScrollReset: true });

  return (
    <Page
      title={nameOf(user)}
      badge={<UserStatus user={user} />}
      crumbs={crumbs}
      actions={
        <ActionList>
          <ActionListItem>
            <AccessRulesButton subject={{ type: 'user', id: user.id }} name={nameOf(user)} />
          </ActionListItem>
          <ActionListItem>
            <UserMenu
              user={user}
              label={t('actions')}
              onDeleted={() => void navigate(paths.users, { replace: true })}
            />
          </ActionListItem>
        </ActionList>
      }
    >
      <Tabs activeKey={tab} onSelect={(_event, key) => openTab(String(key))} mountOnEnter unmountOnExit>
        <Tab eventKey="profile" title={<TabTitleText>{t('profile')}</TabTitleText>}>
          <Profile user={user} />
        </Tab>
        <Tab eventKey="groups" title={<TabTitleText>{t('groups')}</TabTitleText>}>
          <UserGroups user={user} />
        </Tab>
        {mayReadRules && (
          <Tab eventKey="rules" title={<TabTitleText>{t('accessRules')}</TabTitleText>}>
            <UserRules user={user} />
          </Tab>
        )}
        {may.has('audit-event:read') && (
          <Tab eventKey="history" title={<TabTitleText>{t('history')}</TabTitleText>}>
            <UserHistory user={user} />
          </Tab>
        )}
      </Tabs>
    </Page>
  );
}

function Profile({ user }: { user: UserDetail }) {
  const t = useWords(words);
  const { state, reason = '' } = user.introductoryEmail;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('email'), user.email],
    [t('firstName'), user.firstName ?? '–'],
    [t('lastName'), user.lastName ?? '–'],
    [t('homeScope'), <ScopeName key="home" scope={user.homeScope} />],
    [t('type'), t(`origin:${user.origin}`)],
    [t('lastSignIn'), <Moment key="last" at={user.lastSignInAt} />],
    ...(user.temporaryPasswordExpiresAt === null
      ? []
      : ([[t('passwordExpires'), <Moment key="password" at={user.temporaryPasswordExpiresAt} />]] as const)),
    [t('introduction'), t(`introduction:${state}`, { reason })],
    [t('createdBy'), <CreatorName key="creator" creator={user.createdBy} />],
    [t('created'), <Moment key="created" at={user.createdAt} />],
    [t('updated'), <Moment key="updated" at={user.updatedAt} />],
    [
      t('id'),
      <span key="id" className="bw-mono">
        {user.id}
      </span>,
    ],
  ];
  return (
    <DescriptionList isHorizontal className="bw-gap-above">
      {facts.map(([term, fact]) => (
        <DescriptionListGroup key={term}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription>{fact}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}
