/** What was typed, judged: the value to use, or a sentence about what is wrong with it. */
export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

/** Says that a value can be used. */
export function accept<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

/** Says what is wrong, as a sentence for the person who typed it. */
export function refuse(message: string): Checked<never> {
  return { ok: false, message };
}
