import { SearchInput } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '~/i18n/words';
import { words } from '../words';

const PAUSE_MS = 300;

interface SearchBoxProps {
  label: string;
  value: string;
  /** Called when the person pauses, or presses Enter. */
  onSearch: (text: string) => void;
}

/** Searches while the person types, a little after each pause. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address changed without us: somebody went back, or cleared the filters.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string, pause: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const wanted = text.trim();
      setKnown(wanted);
      onSearch(wanted);
    }, pause);
  };
  return (
    <SearchInput
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(_event, text) => search(text, PAUSE_MS)}
      onSearch={(_event, text) => search(text, 0)}
      onClear={() => search('', 0)}
      resetButtonLabel={t('clearSearch')}
      submitSearchButtonLabel={t('search')}
    />
  );
}
