import { explainFiles, FILE_LIMITS, type LibraryFile } from '@paretostudio/library-files';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import { decodeBase64 } from '../library/decode-base64.js';
import type { SkillFileInput } from './skill-file.input.js';

/**
 * Reads the files of an input: each within its bounds, and all together fit to stand in one folder beside `SKILL.md`.
 *
 * @returns The files with their bytes, or a refusal that names the field.
 */
export function decodeFiles(inputs: readonly SkillFileInput[]): Outcome<LibraryFile[]> {
  const files: LibraryFile[] = [];
  for (const [index, { path, content, encoding = 'utf8', executable = false }] of inputs.entries()) {
    const bytes = encoding === 'base64' ? decodeBase64(content) : new TextEncoder().encode(content);
    const field = `files.${index}.content`;
    if (bytes === null) return refuseField(field, 'is no base64 text');
    if (bytes.byteLength > FILE_LIMITS.fileBytesMax) {
      return refuseField(field, `has more than ${FILE_LIMITS.fileBytesMax} bytes`);
    }
    files.push({ path, content: bytes, executable });
  }
  const problem = explainFiles(files);
  if (problem === null) return succeed(files);
  const index = files.findIndex(({ path }) => path === problem.path);
  return index < 0
    ? refuseField('files', `cannot be the files of a skill: ${problem.problem}`)
    : refuseField(`files.${index}.path`, `cannot be a file of a skill: ${problem.problem}`);
}
