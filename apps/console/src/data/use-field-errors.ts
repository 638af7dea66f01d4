import { useEffect } from 'react';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { sentenceOf } from './sentence-of.js';
import { fieldErrorsOf } from './words-of.js';

/**
 * Puts what the server says of single fields at these fields of a form, and the focus into the first.
 *
 * @param fields - The fields that the form shows; what concerns others is left for the caller to say.
 * @returns Whether everything that is wrong is said at a field.
 */
export function useFieldErrors<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
  fields: readonly Path<Values>[],
): boolean {
  const messages = fieldErrorsOf(error);
  const paths = Object.keys(messages);
  const shown = fields.filter((field) => field in messages);
  useEffect(() => {
    const found = fieldErrorsOf(error);
    let isFirst = true;
    for (const field of fields) {
      const message = found[field];
      if (message === undefined) continue;
      setError(field, { type: 'server', message: sentenceOf(message) }, { shouldFocus: isFirst });
      isFirst = false;
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The list of fields is a constant of the form.
  }, [error, setError]);
  return paths.length > 0 && shown.length === paths.length;
}
