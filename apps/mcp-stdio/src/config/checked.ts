/** A setting that can be used, or the sentence that tells a person what is wrong with it and what to do. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** A setting that can be used. */
export function accept<T>(value: T): Checked<T> {
  return { ok: true, value };
}

/** A setting that cannot; the sentence repeats nothing secret. */
export function refuse<T>(problem: string): Checked<T> {
  return { ok: false, problem };
}
