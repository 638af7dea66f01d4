/** Tells the model that a key in a result is shown this once; undefined for every other result. */
export function noteOfResult(view: object): string | undefined {
  const { key } = view as { readonly key?: unknown };
  if (typeof key !== 'string') return undefined;
  return 'The value of `key` is shown in this result only and cannot be read again: hand it to the person now, and repeat it nowhere else.';
}
