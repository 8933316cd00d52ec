import {
  Banner,
  Content,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  Nav,
  NavItem,
  NavList,
  Page,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { meQuery } from '~/api/me';
import { Problem } from '~/api/problem';
import { useWords } from '~/i18n/words';
import { Confirmations } from '~/parts/confirm/Confirmations';
import { Asked } from '~/parts/states/Asked';
import { Empty } from '~/parts/states/Empty';
import { Loading } from '~/parts/states/Loading';
import { Toasts } from '~/parts/toast/Toasts';
import { SessionGuard } from '~/session/SessionGuard';
import { useAreas } from './areas';
import { CrashBoundary } from './CrashBoundary';
import { useIsOffline } from './offline';
import { paths } from './paths';
import { words } from './words';

/** Not needed for a page to be useful. */
const PersonMenu = lazy(() => import('./PersonMenu'));

const MAIN = 'main';

/** The frame around every page. */
export function Shell() {
  const t = useWords(words);
  const me = useQuery(meQuery);
  const areas = useAreas();
  const offline = useIsOffline();
  const { pathname } = useLocation();

  const masthead = (
    <Masthead display={{ default: 'inline' }}>
      <MastheadMain>
        {areas.length > 0 && (
          <MastheadToggle>
            <PageToggleButton isHamburgerButton aria-label={t('toggleNavigation')} />
          </MastheadToggle>
        )}
        <MastheadBrand>
          <Link to={paths.home} className="bw-product">
            <img src="/favicon.svg" alt="" />
            {t('product')}
          </Link>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Suspense>{me.data && <PersonMenu me={me.data} />}</Suspense>
      </MastheadContent>
    </Masthead>
  );
  const sidebar = (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label={t('navigation')}>
          <NavList>
            {areas.map(({ to, label }) => (
              <NavItem key={to} isActive={pathname === to || pathname.startsWith(`${to}/`)}>
                <Link to={to}>{label}</Link>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );

  return (
    <Toasts>
      <Confirmations>
        <Page
          masthead={masthead}
          sidebar={areas.length > 0 ? sidebar : undefined}
          isManagedSidebar
          isContentFilled
          mainContainerId={MAIN}
          mainAriaLabel={t('product')}
          skipToContent={<SkipToContent href={`#${MAIN}`}>{t('skip')}</SkipToContent>}
        >
          {offline && (
            <Banner status="warning" role="status">
              {t('offline')}
            </Banner>
          )}
          {isSuspended(me.error) ? (
            <Empty title={t('suspendedTitle')} body={t('suspendedBody')} action={<SignOutLink />} />
          ) : (
            <Asked query={me}>
              {() => (
                <CrashBoundary key={pathname}>
                  <Suspense fallback={<Loading />}>
                    <Outlet />
                  </Suspense>
                </CrashBoundary>
              )}
            </Asked>
          )}
        </Page>
        <SessionGuard />
      </Confirmations>
    </Toasts>
  );
}

function isSuspended(failure: unknown): boolean {
  return failure instanceof Problem && failure.code === 'suspended';
}

function SignOutLink() {
  const t = useWords(words);
  return (
    <Content component="a" href={paths.signOut}>
      {t('signOut')}
    </Content>
  );
}
