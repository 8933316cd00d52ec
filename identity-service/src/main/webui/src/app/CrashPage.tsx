import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import { useWords } from '~/i18n/words';
import { words } from './words';

/** A page whose script is gone was built before the newest release. */
function isOfAnOldRelease(failure: Error): boolean {
  return failure instanceof TypeError && /dynamically imported module|module script/i.test(failure.message);
}

/** What stands where a page failed to load or to show. */
export function CrashPage({ failure }: { failure: Error }) {
  const t = useWords(words);
  const old = isOfAnOldRelease(failure);
  return (
    <EmptyState
      headingLevel="h1"
      status={old ? 'info' : 'danger'}
      titleText={old ? t('newVersionTitle') : t('crashTitle')}
      icon={ExclamationCircleIcon}
      className="bw-state"
    >
      <EmptyStateBody>{old ? t('newVersionBody') : t('crashBody')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button onClick={() => location.reload()}>{t('reload')}</Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
