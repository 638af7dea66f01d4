import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../data/sentence-of.js';
import { fieldErrorsOf } from '../../data/words-of.js';
import { type ConnectionDraft, type DraftErrors, explainDraft } from './connection-draft.js';

/** What is typed into the form of a connection, and what is wrong with it. */
export interface ConnectionForm {
  readonly draft: ConnectionDraft;
  readonly errors: DraftErrors;
  readonly set: (change: Partial<ConnectionDraft>) => void;
}

/** A form of a connection with what its element needs. */
export interface ConnectionFormUse {
  readonly form: ConnectionForm;
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly onSubmit: (event: FormEvent) => void;
}

/**
 * Keeps what is typed into the form of a connection, whatever an attempt to save it ends with.
 *
 * @param failure - What the last attempt ended with; what it says of fields is shown there until something is typed.
 */
export function useConnectionForm(
  initial: ConnectionDraft,
  failure: unknown,
  onValid: (draft: ConnectionDraft) => void,
): ConnectionFormUse {
  const [draft, setDraft] = useState(initial);
  const [found, setFound] = useState<DraftErrors>({});
  const [settled, setSettled] = useState<unknown>(null);
  const [submissions, setSubmissions] = useState(0);
  const formRef = useRef<HTMLFormElement>(null);
  const errors = { ...(failure === settled ? {} : sentencesOf(failure)), ...found };
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // Once for each attempt, not for each letter.
  }, [failure, submissions]);
  const form = {
    draft,
    errors,
    set: (change: Partial<ConnectionDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      setSettled(failure);
      // What is mended is no longer held against them; nothing new is, while they type.
      const wrong = explainDraft({ ...draft, ...change });
      setFound(Object.fromEntries(Object.entries(found).filter(([path]) => path in wrong)));
    },
  };
  return {
    form,
    formRef,
    onSubmit: (event) => {
      event.preventDefault();
      // A dialog is inside the page in React's tree: no form around it is meant.
      event.stopPropagation();
      const wrong = explainDraft(draft);
      setFound(wrong);
      setSubmissions(submissions + 1);
      if (Object.keys(wrong).length === 0) onValid(draft);
    },
  };
}

function sentencesOf(failure: unknown): DraftErrors {
  const found = Object.entries(fieldErrorsOf(failure));
  return Object.fromEntries(found.map(([path, message]) => [path, sentenceOf(message)]));
}
