import { words } from '~/app/words';
import { useWords } from '~/i18n/words';
import { Page } from '~/parts/page/Page';
import { RequirePermission } from '~/parts/states/RequirePermission';

export function Component() {
  const t = useWords(words);
  return (
    <Page title={t('groups')}>
      <RequirePermission permission="group:read">{null}</RequirePermission>
    </Page>
  );
}
