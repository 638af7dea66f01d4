import { FILE_LIMITS } from '../file-limits.js';
import type { JsonObject } from '../json-value.js';
import { fitsBytes } from '../utf8.js';
import { joinFrontMatter } from './split-front-matter.js';
import { writeYaml } from './write-yaml.js';

/**
 * Writes a Markdown file that `readMarkdown` reads back: front matter, a blank line, the body as it is, a line break.
 *
 * @throws {@link RangeError} If it would be larger than what is read.
 */
export function writeMarkdown(fields: JsonObject, body: string): string {
  const { frontMatterBytesMax, markdownBytesMax } = FILE_LIMITS;
  const yaml = writeYaml(fields);
  if (!fitsBytes(yaml, frontMatterBytesMax)) {
    throw new RangeError(`The front matter has more than ${frontMatterBytesMax} bytes.`);
  }
  const text = joinFrontMatter(yaml, body);
  if (!fitsBytes(text, markdownBytesMax))
    throw new RangeError(`The file has more than ${markdownBytesMax} bytes.`);
  return text;
}
