import { Card, CardBody, CardHeader, CardTitle, Gallery } from '@patternfly/react-core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { meQuery, nameOf, permittedScopesQuery } from '~/api/me';
import { useAllAreas } from '~/app/areas';
import { paths } from '~/app/paths';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';
import { Page } from '~/parts/page/Page';
import { Asked } from '~/parts/states/Asked';
import { Loading } from '~/parts/states/Loading';
import { NothingOpen } from './NothingOpen';
import { words } from './words';

/** Greets the person and shows where he can go; where that is nowhere, what he can do about it. */
export function Component() {
  const t = useWords(words);
  const { data: me } = useSuspenseQuery(meQuery);
  const areas = useAllAreas();
  // One of the questions that decide about areas: where access-service is away, it fails like all of them.
  const asked = useQuery(permittedScopesQuery('user:read'));
  const open = areas.filter(({ scopes }) => scopes !== undefined && scopes.length > 0);
  const isKnown = areas.every(({ scopes }) => scopes !== undefined);

  let content: ReactNode = <Loading />;
  if (open.length > 0) content = <Ways areas={open} />;
  else if (isKnown) content = <NothingOpen me={me} />;
  return (
    <Page title={t('welcome', { name: nameOf(me) })} description={t('lead')}>
      <Asked query={asked}>{() => content}</Asked>
    </Page>
  );
}

function Ways({ areas }: { areas: readonly { to: string; label: string }[] }) {
  const t = useWords(words);
  const app = useWords(appWords);
  const what: Record<string, string> = {
    [paths.users]: t('users'),
    [paths.groups]: t('groups'),
    [paths.roles]: t('roles'),
    [paths.accessRules]: t('accessRules'),
    [paths.account]: t('account'),
  };
  return (
    <Gallery hasGutter minWidths={{ default: '260px' }} component="ul">
      {[...areas, { to: paths.account, label: app('account') }].map(({ to, label }) => (
        <li key={to}>
          <Card isFullHeight>
            <CardHeader>
              <CardTitle component="h2">
                <Link to={to}>{label}</Link>
              </CardTitle>
            </CardHeader>
            <CardBody>{what[to]}</CardBody>
          </Card>
        </li>
      ))}
    </Gallery>
  );
}
