import { isWithinDepth } from './bounded-json.js';
import type { ClaudeFields } from './claude-fields.js';
import { FILE_LIMITS } from './file-limits.js';
import { fitsBytes } from './utf8.js';

/** Tells what keeps Claude-only fields from being written so that they are read back; null when nothing does. */
export function explainClaudeFields(claude: ClaudeFields): string | null {
  const { claudeBytesMax, frontMatterDepthMax } = FILE_LIMITS;
  if (!isWithinDepth(claude, frontMatterDepthMax)) {
    return `The Claude-only fields have lists and maps more than ${frontMatterDepthMax} deep; flatten them.`;
  }
  return fitsBytes(JSON.stringify(claude), claudeBytesMax)
    ? null
    : `The Claude-only fields have more than ${claudeBytesMax} bytes; leave some out.`;
}
