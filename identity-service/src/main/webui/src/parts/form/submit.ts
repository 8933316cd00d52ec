import type { SyntheticEvent } from 'react';
import { useRef } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { Problem } from '~/api/problem';
import { useProblemWords } from '../problem-words';

/**
 * Submits a form once, however often it is asked to. Violations of fields that the form has stand at the fields; whatever
 * else fails is one sentence for the whole form.
 */
export function useSubmit<V extends FieldValues>(
  form: UseFormReturn<V>,
  onSubmit: (values: V) => Promise<void>,
  setFailure: (sentence: string | null) => void,
): (event: SyntheticEvent) => void {
  const { sentence, violation } = useProblemWords();
  const underWay = useRef(false);

  const show = (failure: unknown) => {
    const violations = failure instanceof Problem ? failure.violations : [];
    const fields = violations.filter(({ field }) => hasField(form, baseOf(field)));
    fields.forEach((found, index) => {
      form.setError(
        baseOf(found.field) as Path<V>,
        { type: 'server', message: violation(found) },
        { shouldFocus: index === 0 },
      );
    });
    setFailure(fields.length > 0 ? null : sentence(failure));
  };

  return (event) => {
    // A dialog lies in a portal, but its events still reach the form that it was opened from.
    event.preventDefault();
    event.stopPropagation();
    if (underWay.current) return;
    underWay.current = true;
    setFailure(null);
    void form
      .handleSubmit(async (values) => {
        try {
          await onSubmit(values);
        } catch (failure) {
          show(failure);
        }
      })()
      .finally(() => {
        underWay.current = false;
      });
  };
}

/** A list is one field here: `scopes[1].id` is `scopes`. */
function baseOf(field: string): string {
  return /^[^.[]*/.exec(field)?.[0] ?? field;
}

function hasField<V extends FieldValues>(form: UseFormReturn<V>, name: string): boolean {
  return name in form.getValues();
}
