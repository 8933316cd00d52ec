import { Label } from '@patternfly/react-core';
import { useWords } from '~/i18n/words';
import type { Group } from './queries';
import { words } from './words';

/** Whether a group is of this installation, or of which directory. */
export function OriginLabel({ group: { origin, identityProvider } }: { group: Group }) {
  const t = useWords(words);
  if (origin === 'local') {
    return (
      <Label isCompact variant="outline">
        {t('origin:local')}
      </Label>
    );
  }
  return (
    <Label isCompact variant="outline" color="blue">
      {identityProvider === null ? t('origin:directory') : t('directoryOf', { provider: identityProvider })}
    </Label>
  );
}
