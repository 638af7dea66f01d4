// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const ACTED_ON = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Writes what a terminal would act on instead of showing it (control characters, signs that turn the direction of text)
 * as `\u` and four hexadecimal digits, line breaks too: names and files that commands tell of are other people's.
 */
export function printable(text: string): string {
  return text.replaceAll(ACTED_ON, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
