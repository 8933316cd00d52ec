import { Checkbox } from '@patternfly/react-core';
import { Td, Th } from '@patternfly/react-table';
import { useWords } from '~/i18n/words';
import { words } from '../words';
import type { Selection } from './selection';

interface SelectAllCellProps<T> {
  /** What the rows are of. */
  label: string;
  /** Those that can be chosen. */
  items: readonly T[];
  selection: Selection<T>;
}

/**
 * At the head of a table: chooses everything, or nothing any more. An input of its own, since PatternFly's is said to be
 * neither checked nor unchecked while some are chosen, which makes React complain and the box forget what it shows.
 */
export function SelectAllCell<T>({ label, items, selection }: SelectAllCellProps<T>) {
  const t = useWords(words);
  const count = selection.chosen.length;
  const isAll = count > 0 && count === items.length;
  return (
    <Th className={CHECK} aria-label={t('selection')}>
      <div className="pf-v6-c-check pf-m-standalone">
        <input
          type="checkbox"
          className="pf-v6-c-check__input"
          aria-label={t('selectAll', { name: label })}
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !isAll;
          }}
          onChange={() => selection.set(isAll ? [] : items)}
        />
      </div>
    </Th>
  );
}

interface SelectCellProps<T> {
  id: string;
  item: T;
  selection: Selection<T>;
}

/** At the beginning of a row: chooses it. */
export function SelectCell<T>({ id, item, selection }: SelectCellProps<T>) {
  const t = useWords(words);
  return (
    <Td className={CHECK}>
      <Checkbox
        id={`select-${id}`}
        aria-label={t('select', { name: selection.nameOf(item) })}
        isChecked={selection.chosen.includes(item)}
        onChange={() => selection.toggle(item)}
      />
    </Td>
  );
}

const CHECK = 'pf-v6-c-table__check';
