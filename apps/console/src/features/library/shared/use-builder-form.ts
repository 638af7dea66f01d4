import { useEffect, useId, useState, type FormEvent } from 'react';
import { focusFirstWrong, messagesOf, type FormMessages } from './form-messages.js';

/** The form of a builder: what is wrong with it, and what its submission does. */
export interface BuilderForm {
  /** The form's own id. */
  readonly id: string;
  /** What is wrong with single fields: what the page found at the last submission, else what the server said. */
  readonly messages: FormMessages;
  /** Whether the server said something that no field shows. */
  readonly hasOtherError: boolean;
  readonly onSubmit: (event: FormEvent) => void;
}

/**
 * Judges a builder's form when it is submitted, and leads to the first field that is wrong.
 *
 * @param explain - What keeps the form from being saved, by field; empty when nothing does.
 * @param error - What the last attempt to save ended with.
 * @param fields - The fields that show messages.
 * @param save - Called when nothing is wrong.
 */
export function useBuilderForm({
  explain,
  error,
  fields,
  save,
}: {
  readonly explain: () => FormMessages;
  readonly error: unknown;
  readonly fields: readonly string[];
  readonly save: () => void;
}): BuilderForm {
  const id = useId();
  // How often it was submitted with something wrong; what is wrong is told from then on, as it changes.
  const [refusals, setRefusals] = useState(0);
  const local = refusals > 0 ? explain() : {};
  const said = messagesOf(error);
  const messages = { ...said, ...local };
  useEffect(() => {
    if (refusals > 0 || error != null) focusFirstWrong(document.getElementById(id));
  }, [refusals, error, id]);
  return {
    id,
    messages,
    hasOtherError: error != null && !Object.keys(said).some((field) => fields.includes(field)),
    onSubmit: (event) => {
      event.preventDefault();
      if (Object.keys(explain()).length === 0) save();
      else setRefusals((count) => count + 1);
    },
  };
}
