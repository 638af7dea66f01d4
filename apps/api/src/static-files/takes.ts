/**
 * Tells whether an `Accept` or `Accept-Encoding` field names a value, and not with the weight 0.
 *
 * Wildcards do not count: they stand for clients that take anything, and those get what is plainest.
 *
 * @param field - Untrusted.
 * @param value - In small letters.
 */
export function takes(field: string, value: string): boolean {
  return field.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    return name === value && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
