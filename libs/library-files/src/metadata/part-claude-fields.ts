import { countValues } from '../bounded-json.js';
import type { ClaudeFields } from '../claude-fields.js';
import { partFields } from '../part-fields.js';

/** Values that Claude-only fields may have as front matter: far more than are in use, and few enough to be read back. */
export const FRONT_VALUES_MAX = 500;

/**
 * Parts Claude-only fields in those that become front matter and those that rest in `metadata`.
 *
 * @param isFront - Whether a key may be front matter. Of fields with more than {@link FRONT_VALUES_MAX} values together
 *   none is, because a file of so many parts is not read: they are kept, but Claude Code does not see them.
 */
export function partClaudeFields(
  claude: ClaudeFields,
  isFront: (key: string) => boolean,
): [ClaudeFields, ClaudeFields] {
  const isReadable = countValues(claude) <= FRONT_VALUES_MAX;
  return partFields(claude, (key) => isReadable && isFront(key));
}
