import { Label, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { Role } from '~/api/roles';
import { catalogQuery, roleQuery } from '~/api/roles';
import { paths } from '~/app/paths';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';
import { Page } from '~/parts/page/Page';
import { PermissionList } from '~/parts/permission/PermissionList';
import { Asked } from '~/parts/states/Asked';
import { Empty } from '~/parts/states/Empty';
import { RequirePermission } from '~/parts/states/RequirePermission';
import { RoleHolders } from './RoleHolders';
import { words } from './words';

/** One role: what it may do, and who has it where. */
export function Component() {
  const { id = '' } = useParams();
  const app = useWords(appWords);
  const query = useQuery(roleQuery(id));
  const crumbs = [{ to: paths.roles, label: app('roles') }];
  if (!query.data) {
    return (
      <Page title={app('roles')} crumbs={crumbs}>
        <Asked query={query}>{() => null}</Asked>
      </Page>
    );
  }
  return <KnownRole role={query.data} crumbs={crumbs} />;
}

function KnownRole({ role, crumbs }: { role: Role; crumbs: { to: string; label: string }[] }) {
  const t = useWords(words);
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') ?? 'may';
  const openTab = (key: string) =>
    setParams(key === 'may' ? {} : { tab: key }, { replace: true, preventScrollReset: true });

  return (
    <Page
      title={role.name}
      badge={
        <Label isCompact variant="outline">
          {role.builtIn ? t('builtIn') : t('custom')}
        </Label>
      }
      description={role.description}
      crumbs={crumbs}
    >
      <Tabs activeKey={tab} onSelect={(_event, key) => openTab(String(key))} mountOnEnter unmountOnExit>
        <Tab eventKey="may" title={<TabTitleText>{t('may')}</TabTitleText>}>
          <Permissions role={role} />
        </Tab>
        <Tab eventKey="holders" title={<TabTitleText>{t('holders')}</TabTitleText>}>
          <RequirePermission permission="access-rule:read">
            <RoleHolders role={role} />
          </RequirePermission>
        </Tab>
      </Tabs>
    </Page>
  );
}

function Permissions({ role }: { role: Role }) {
  const t = useWords(words);
  const catalog = useQuery(catalogQuery);
  if (role.permissions.length === 0) return <Empty title={t('nothingTitle')} body={t('nothingBody')} />;
  return (
    <Asked query={catalog}>
      {(known) => (
        <div className="bw-gap-above">
          <PermissionList catalog={known} permissions={role.permissions} />
        </div>
      )}
    </Asked>
  );
}
