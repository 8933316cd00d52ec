import {
  Button,
  Card,
  CardBody,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Me } from '~/api/me';
import { meQuery, nameOf, useMaySomewhere } from '~/api/me';
import { paths } from '~/app/paths';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';
import { LongList } from '~/parts/format/LongList';
import { Page } from '~/parts/page/Page';
import { SubjectLink } from '~/parts/subject/SubjectLink';
import { OwnAccess } from './OwnAccess';
import { OpenPages } from './OpenPages';
import { Preferences } from './Preferences';
import './account.css';
import { words } from './words';

/** Who the person is, what he may do where, which pages are closed to him and why, and how the console looks to him. */
export function Component() {
  const t = useWords(words);
  const app = useWords(appWords);
  const { data: me } = useSuspenseQuery(meQuery);
  const signOut = (
    <Button component="a" variant="secondary" href={paths.signOut}>
      {app('signOut')}
    </Button>
  );
  return (
    <Page title={app('account')} description={t('lead')} actions={signOut}>
      <div className="bw-account">
        <div>
          <Part title={t('whoTitle')}>
            <Who me={me} />
          </Part>
          <Part title={t('preferencesTitle')}>
            <Preferences />
          </Part>
        </div>
        <div>
          <Part title={t('accessTitle')}>
            <OwnAccess me={me} />
          </Part>
          <Part title={t('pagesTitle')}>
            <OpenPages />
          </Part>
        </div>
      </div>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section">
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>{children}</CardBody>
    </Card>
  );
}

function Who({ me }: { me: Me }) {
  const t = useWords(words);
  const name = nameOf({ ...me, email: null });
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(name === '' ? [] : ([[t('name'), name]] as const)),
    [t('email'), me.email],
    [t('origin'), me.origin && t(`origin:${me.origin}`)],
    [t('groups'), <Groups key="groups" groups={me.groups} />],
    [
      t('id'),
      <span key="id" className="bw-mono">
        {me.subject.id}
      </span>,
    ],
  ];
  return (
    <DescriptionList isHorizontal isCompact>
      {facts.map(([term, fact]) => (
        <DescriptionListGroup key={term}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription>{fact}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}

function Groups({ groups }: { groups: Me['groups'] }) {
  const t = useWords(words);
  const mayOpen = useMaySomewhere('group:read') ?? false;
  if (groups.length === 0) return <span className="bw-faint">{t('noGroups')}</span>;
  const names = new Map(groups.map(({ id, name }) => [`group/${id}`, name]));
  return (
    <LongList items={groups} itemKey={({ id }) => id}>
      {({ id, name }) => (mayOpen ? <SubjectLink subject={{ type: 'group', id }} names={names} /> : name)}
    </LongList>
  );
}
