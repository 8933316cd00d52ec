import { Button, List, ListItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import { words } from '../words';

const FEW = 12;

interface LongListProps<T> {
  items: readonly T[];
  itemKey: (item: T) => string;
  children: (item: T) => ReactNode;
}

/** The first few of what can be hundreds, and all of them on request. */
export function LongList<T>({ items, itemKey, children }: LongListProps<T>) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  // One or two more take no more room than the button that hides them.
  const isLong = items.length > FEW + 2;
  const shown = isLong && !isOpen ? items.slice(0, FEW) : items;
  return (
    <>
      <List isPlain>
        {shown.map((item) => (
          <ListItem key={itemKey(item)}>{children(item)}</ListItem>
        ))}
      </List>
      {isLong && (
        <Button
          variant="link"
          isInline
          className="bw-gap-above"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('showFewer') : t('showAll', { count: items.length })}
        </Button>
      )}
    </>
  );
}
