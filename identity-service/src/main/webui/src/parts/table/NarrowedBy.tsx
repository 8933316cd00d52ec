import { Label, LabelGroup } from '@patternfly/react-core';
import { useWords } from '~/i18n/words';
import { words } from '../words';
import type { ListState } from './list-state';

export interface Narrowed {
  /** Of the filter, as the API and the address have it. */
  filter: string;
  label: string;
  /** What it is narrowed to, by its name. */
  name: string;
}

interface NarrowedByProps {
  list: ListState;
  narrowed: readonly Narrowed[];
}

/** What a list is narrowed to, each with a way to take it away. */
export function NarrowedBy({ list, narrowed }: NarrowedByProps) {
  const t = useWords(words);
  if (narrowed.length === 0) return null;
  return (
    <LabelGroup aria-label={t('narrowedBy')} numLabels={narrowed.length} className="bw-narrowed">
      {narrowed.map(({ filter, label, name }) => (
        <Label
          key={filter}
          color="blue"
          variant="outline"
          onClose={() => list.setFilter(filter, undefined)}
          closeBtnAriaLabel={t('unnarrow', { label, name })}
        >
          {label}: {name}
        </Label>
      ))}
    </LabelGroup>
  );
}
