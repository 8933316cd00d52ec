import { Button, ToolbarItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useWords } from '~/i18n/words';
import { ScopeFilterDialog } from '~/parts/scope/ScopeFilterDialog';
import { usePathInWords } from '~/parts/scope/ScopePath';
import type { ListState } from '~/parts/table/list-state';
import type { Narrowed } from '~/parts/table/NarrowedBy';
import { READ } from './queries';
import { words } from './words';

/** Narrows the list to a home scope; there may be too many of them for a menu. */
export function HomeNarrowing({ list }: { list: ListState }) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <ToolbarItem>
      <Button variant="control" onClick={() => setOpen(true)}>
        {t('homeFilter')}
      </Button>
      {open && (
        <ScopeFilterDialog
          title={t('homeFilterTitle')}
          description={t('homeFilterLead')}
          label={t('homeScope')}
          permission={READ}
          onChosen={(scope) => {
            list.setFilter('homeScope', scope);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </ToolbarItem>
  );
}

/** The home scope to which the list is narrowed, by its name. */
export function useHomeNarrowed({ filters }: ListState): readonly Narrowed[] {
  const t = useWords(words);
  const home = filters['homeScope'];
  const name = usePathInWords(home);
  return home === undefined ? [] : [{ filter: 'homeScope', label: t('homeScope'), name }];
}
