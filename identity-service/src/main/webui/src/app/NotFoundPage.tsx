import { Link } from 'react-router';
import { useWords } from '~/i18n/words';
import { Page } from '~/parts/page/Page';
import { Empty } from '~/parts/states/Empty';
import { paths } from './paths';
import { words } from './words';

export function NotFoundPage() {
  const t = useWords(words);
  return (
    <Page title={t('notFoundTitle')}>
      <Empty
        title={t('notFoundTitle')}
        body={t('notFoundBody')}
        action={<Link to={paths.home}>{t('toHome')}</Link>}
      />
    </Page>
  );
}
