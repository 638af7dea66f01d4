import { type FormEvent, type RefObject, useEffect, useState } from 'react';
import { useWhoami } from '../../data/who.js';
import { keyFormErrorsOf, type KeyFormErrors } from './key-form-errors.js';
import { explainKeyForm, type KeyFormValues } from './key-form-values.js';

/** A form of a key that is being filled in. */
export interface KeyForm {
  readonly values: KeyFormValues;
  readonly errors: KeyFormErrors;
  /** Requests a day of the plan; null while that is unknown. */
  readonly requestsMax: number | null;
  readonly set: (change: Partial<KeyFormValues>) => void;
  /** Hands on what was filled in when nothing is wrong with it; else the focus goes to the first wrong field. */
  readonly submit: (event: FormEvent) => void;
}

/**
 * Keeps what is filled into the form of a key.
 *
 * @param form - The element, for the focus.
 * @param failure - What the last attempt to save ended with: what it says of fields is shown there until they change.
 */
export function useKeyForm(
  form: RefObject<HTMLFormElement | null>,
  initial: KeyFormValues,
  failure: unknown,
  onValid: (values: KeyFormValues) => void,
): KeyForm {
  const [values, setValues] = useState(initial);
  const [found, setFound] = useState<KeyFormErrors>({});
  const [settledFor, setSettledFor] = useState<unknown>(null);
  const requestsMax = useWhoami()?.quotas.find(({ meter }) => meter === 'requests')?.limit ?? null;
  const errors = failure === settledFor ? found : { ...keyFormErrorsOf(failure, values), ...found };
  const hasErrors = Object.keys(errors).length > 0;
  useEffect(() => {
    if (hasErrors)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Once for each attempt, not for each letter.
  }, [failure, found]);
  return {
    values,
    errors,
    requestsMax,
    set: (change) => {
      setValues((before) => ({ ...before, ...change }));
      setSettledFor(failure);
      // Nothing is said anew while somebody types; what they mend is no longer held against them.
      setFound((before) => (Object.keys(before).length === 0 ? before : without(before, change)));
    },
    submit: (event) => {
      event.preventDefault();
      event.stopPropagation();
      const wrong = explainKeyForm(values, new Date(), requestsMax);
      setFound(wrong);
      if (Object.keys(wrong).length === 0) onValid(values);
    },
  };
}

function without(errors: KeyFormErrors, change: Partial<KeyFormValues>): KeyFormErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in change)));
}
