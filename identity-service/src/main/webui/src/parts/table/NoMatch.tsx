import { Button } from '@patternfly/react-core';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import { useWords } from '~/i18n/words';
import { Empty } from '../states/Empty';
import { words } from '../words';

/** Where search and filters leave nothing. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useWords(words);
  return (
    <Empty
      title={t('emptyMatchTitle')}
      body={t('emptyMatchBody')}
      icon={SearchIcon}
      action={
        <Button variant="link" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      }
    />
  );
}
