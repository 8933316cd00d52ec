import { Card, CardBody, CardHeader, CardTitle, Gallery } from '@patternfly/react-core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { meQuery, nameOf } from '~/api/me';
import { useAreas } from '~/app/areas';
import { paths } from '~/app/paths';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';
import { Page } from '~/parts/page/Page';
import { Empty } from '~/parts/states/Empty';
import { words } from './words';

/** Greets the person and shows where he can go; says so kindly where that is nowhere. */
export function Component() {
  const t = useWords(words);
  const app = useWords(appWords);
  const { data: me } = useSuspenseQuery(meQuery);
  const areas = useAreas();
  const what: Record<string, string> = {
    [paths.users]: t('users'),
    [paths.groups]: t('groups'),
    [paths.roles]: t('roles'),
    [paths.accessRules]: t('accessRules'),
  };
  const account = { to: paths.account, label: app('account') };

  return (
    <Page title={t('welcome', { name: nameOf(me) })} description={t('lead')}>
      {areas.length === 0 ? (
        <Empty
          title={t('nothingTitle')}
          body={t('nothingBody', { email: me.email ?? '' })}
          action={<Link to={account.to}>{account.label}</Link>}
        />
      ) : (
        <Gallery hasGutter minWidths={{ default: '260px' }} component="ul">
          {[...areas, account].map(({ to, label }) => (
            <li key={to}>
              <Card isFullHeight>
                <CardHeader>
                  <CardTitle component="h2">
                    <Link to={to}>{label}</Link>
                  </CardTitle>
                </CardHeader>
                <CardBody>{what[to] ?? t('account')}</CardBody>
              </Card>
            </li>
          ))}
        </Gallery>
      )}
    </Page>
  );
}
