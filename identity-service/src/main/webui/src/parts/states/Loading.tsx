import { Bullseye, Content, Spinner, Stack, StackItem } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useWords } from '~/i18n/words';
import { words } from '../words';

const SLOW_MS = 3000;

/** Whether something has been going on for longer than people expect. */
export function useIsSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return waiting && slow;
}

/** For what is not there yet; says so when it takes long. */
export function Loading() {
  const t = useWords(words);
  const slow = useIsSlow(true);
  return (
    <Bullseye className="bw-state">
      <Stack hasGutter role="status">
        <StackItem>
          <Bullseye>
            <Spinner aria-label={t('loading')} />
          </Bullseye>
        </StackItem>
        <StackItem>
          <Content component="p">{slow ? t('slow') : t('loading')}</Content>
        </StackItem>
      </Stack>
    </Bullseye>
  );
}
