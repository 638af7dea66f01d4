import { FILE_LIMITS } from '../file-limits.js';
import { quote } from '../quote.js';

/**
 * Tells what keeps a text from being a name of a skill, an agent or a prompt.
 *
 * A name is what the Agent Skills specification calls one: 1 to 64 of `a-z`, `0-9` and hyphens, no hyphen first, last
 * or beside another. The specification's own validator lets letters of other scripts pass; its text does not, and
 * neither do file systems and addresses everywhere.
 *
 * @param name - Anything; untrusted.
 * @returns One sentence that may be shown, or null for a valid name.
 * @see https://agentskills.io/specification#name-field
 * @example
 * explainName('pdf-tools'); // null
 * explainName('PDF tools'); // 'The name "PDF tools" …'
 */
export function explainName(name: string): string | null {
  if (name === '') return 'The name is empty; give one such as release-notes.';
  if (name.length > FILE_LIMITS.nameLengthMax) {
    return `The name ${quote(name)} has ${name.length} characters; ${FILE_LIMITS.nameLengthMax} are allowed.`;
  }
  if (!/^[a-z0-9-]+$/.test(name)) {
    return `The name ${quote(name)} must have lower-case letters a-z, digits and hyphens alone.`;
  }
  if (name.startsWith('-') || name.endsWith('-')) {
    return `The name ${quote(name)} must not begin or end with a hyphen.`;
  }
  return name.includes('--') ? `The name ${quote(name)} must not have two hyphens in a row.` : null;
}
