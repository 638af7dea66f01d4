import type { Refusal } from '@paretostudio/admission';

/**
 * What an operation answers: the value, or the refusal that tells a client what to do.
 *
 * A refusal has changed nothing: whatever the operation had begun to write is rolled back.
 */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Answers with a value. */
export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Answers with a refusal; its code decides the HTTP status and its other members go to the client as they are. */
export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
