import { Alert, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { usePermissionsAt } from '~/api/me';
import { paths } from '~/app/paths';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';
import { AccessRulesButton } from '~/pages/access-rules/AccessRulesButton';
import { Page } from '~/parts/page/Page';
import { Asked } from '~/parts/states/Asked';
import { RequirePermission } from '~/parts/states/RequirePermission';
import { GroupHistory } from './GroupHistory';
import { GroupMembers } from './GroupMembers';
import { GroupRules } from './GroupRules';
import { OriginLabel } from './OriginLabel';
import type { Group } from './queries';
import { groupQuery } from './queries';
import { words } from './words';

/** One group: who belongs to it, what that gives them, and what was done to it. */
export function Component() {
  const { id = '' } = useParams();
  const app = useWords(appWords);
  const query = useQuery(groupQuery(id));
  const crumbs = [{ to: paths.groups, label: app('groups') }];
  if (!query.data) {
    return (
      <Page title={app('groups')} crumbs={crumbs}>
        <Asked query={query}>{() => null}</Asked>
      </Page>
    );
  }
  return <KnownGroup group={query.data} crumbs={crumbs} />;
}

function KnownGroup({ group, crumbs }: { group: Group; crumbs: { to: string; label: string }[] }) {
  const t = useWords(words);
  const app = useWords(appWords);
  const may = usePermissionsAt(group.homeScope);
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') ?? 'members';
  const openTab = (key: string) =>
    setParams(key === 'members' ? {} : { tab: key }, { replace: true, preventScrollReset: true });

  return (
    <Page
      title={group.name}
      badge={<OriginLabel group={group} />}
      crumbs={crumbs}
      actions={<AccessRulesButton subject={{ type: 'group', id: group.id }} name={group.name} />}
    >
      {group.origin === 'directory' && (
        <Alert component="p" variant="info" isInline title={t('directoryTitle')} className="bw-gap-below">
          {t('directoryBody')}
        </Alert>
      )}
      <Tabs activeKey={tab} onSelect={(_event, key) => openTab(String(key))} mountOnEnter unmountOnExit>
        <Tab eventKey="members" title={<TabTitleText>{t('members')}</TabTitleText>}>
          <GroupMembers group={group} />
        </Tab>
        <Tab eventKey="access-rules" title={<TabTitleText>{app('accessRules')}</TabTitleText>}>
          <RequirePermission permission="access-rule:read">
            <GroupRules group={group} />
          </RequirePermission>
        </Tab>
        {may.has('audit-event:read') && (
          <Tab eventKey="history" title={<TabTitleText>{t('history')}</TabTitleText>}>
            <GroupHistory group={group} />
          </Tab>
        )}
      </Tabs>
    </Page>
  );
}
