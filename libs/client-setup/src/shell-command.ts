import type { OperatingSystem } from './operating-system.js';

/**
 * Writes a command line whose words need no quotes but those given here.
 *
 * For `sh` and relatives on macOS and Linux, for `cmd` on Windows. Words must be made of what both read as it is;
 * {@link quotedJson} and {@link variableInQuotes} make the others.
 */
export function shellCommand(...words: readonly string[]): string {
  return words.join(' ');
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
