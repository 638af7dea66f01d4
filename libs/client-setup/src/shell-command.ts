import type { OperatingSystem } from './operating-system.js';

// Words of these mean themselves to sh, zsh and cmd; brackets, for one, do not.
const PLAIN_WORD = /^[A-Za-z0-9@_.:/=+-][A-Za-z0-9@_.:/=+~-]*$/;

/** A word as `sh` and relatives and `cmd` read it; what is not plain is put into double quotes. */
export function word(text: string): string {
  return PLAIN_WORD.test(text) ? text : `"${text}"`;
}

/** JSON as one word: in single quotes for `sh`; for `cmd` in double quotes, as VS Code documents it. */
export function quotedJson(value: object, os: OperatingSystem): string {
  const text = JSON.stringify(value);
  return os === 'windows' ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}

/** A word with the value of an environment variable at its end; double quotes mean the same to both shells. */
export function variableInQuotes(before: string, variable: string, os: OperatingSystem): string {
  return os === 'windows' ? `"${before}%${variable}%"` : `"${before}$${variable}"`;
}
