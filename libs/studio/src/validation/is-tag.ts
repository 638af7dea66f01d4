/** Whether a value is a tag: lower-case letters and digits of any script, with inner spaces, dots, `_`, `-`. */
export function isTag(value: unknown, lengthMax: number): value is string {
  return (
    typeof value === 'string' &&
    [...value].length <= lengthMax &&
    /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}])?$/u.test(value) &&
    value === value.toLowerCase()
  );
}
