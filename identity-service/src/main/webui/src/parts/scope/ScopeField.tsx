import { Button } from '@patternfly/react-core';
import { useEffect, useId, useRef, useState } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { useController } from 'react-hook-form';
import type { Reference } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { FieldFrame } from '../form/fields';
import { ScopeChooser } from './ScopeChooser';
import { ScopePath } from './ScopePath';
import { words } from './words';

interface ScopeFieldProps<V extends FieldValues> {
  /** Of a value that is a list of scopes, with one at most. */
  name: FieldPath<V>;
  label: string;
  help?: string | undefined;
  /** What must be held at a scope for it to be chosen, and the topmost scopes where it is. */
  permission: { name: string; at: readonly Reference[] };
  /** Says only what is chosen, until somebody wants another. */
  isFolded?: boolean;
}

/** One scope, chosen from the tree or found by a search. */
export function ScopeField<V extends FieldValues>({
  name,
  label,
  help,
  permission,
  isFolded = false,
}: ScopeFieldProps<V>) {
  const t = useWords(words);
  const id = useId();
  const [folded, setFolded] = useState(isFolded);
  const { field, fieldState } = useController<V>({
    name,
    rules: { validate: ({ length }: readonly Scope[]) => length > 0 || t('required') },
  });
  const chosen: readonly Scope[] = field.value;
  const [one] = chosen;
  const chooser = useRef<HTMLDivElement>(null);
  const isUnfolded = isFolded && !folded;
  // The button that was pressed is there no more.
  useEffect(() => {
    if (isUnfolded) chooser.current?.querySelector('input')?.focus();
  }, [isUnfolded]);
  const mayChoose = permission.at.length > 0;
  return (
    <FieldFrame id={id} label={label} isRequired isGroup help={help} error={fieldState.error?.message}>
      {folded && one ? (
        <div className="bw-folded-scope">
          <ScopePath scope={one} />
          {mayChoose && (
            <Button variant="link" isInline aria-expanded={false} onClick={() => setFolded(false)}>
              {t('another')}
            </Button>
          )}
        </div>
      ) : (
        <div ref={chooser}>
          <ScopeChooser
            labelledBy={`${id}-legend`}
            describedBy={`${id}-help`}
            chosen={chosen}
            onChange={field.onChange}
            isSingle
            permission={permission}
          />
        </div>
      )}
    </FieldFrame>
  );
}
