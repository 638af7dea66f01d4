import { FILE_LIMITS } from '../file-limits.js';
import { quote } from '../quote.js';
import { fitsBytes } from '../utf8.js';
import type { Warnings } from '../warnings.js';
import type { FrontValue } from './front-value.js';
import { parseYaml, type YamlParse } from './parse-yaml.js';
import { quoteTexts } from './quote-texts.js';
import { splitFrontMatter, type FrontMatterSplit } from './split-front-matter.js';

/** A Markdown file, read. */
export interface MarkdownParts {
  /** The front matter by key; null when the file has none. */
  readonly fields: ReadonlyMap<string, FrontValue> | null;
  /** What follows the front matter, byte for byte but for one blank line before and the final line break. */
  readonly body: string;
  /** Whether the lines of the front matter end as Windows ends them. */
  readonly isCrLf: boolean;
}

/** A Markdown file, or a sentence that says why it cannot be read. */
export type MarkdownReading =
  { readonly ok: true; readonly parts: MarkdownParts } | { readonly ok: false; readonly problem: string };

/** Reads a Markdown file with or without front matter; notes what it repairs. */
export function readMarkdown(text: string, warnings: Warnings): MarkdownReading {
  if (!fitsBytes(text, FILE_LIMITS.markdownBytesMax)) {
    return refuse(
      `The file has more than ${FILE_LIMITS.markdownBytesMax} bytes; move parts of it to other files.`,
    );
  }
  const split = splitFrontMatter(withoutMark(text, warnings));
  if (split === null) {
    return refuse('The front matter begins with a line "---" and never ends; put such a line after it.');
  }
  const { yaml, body, lineBreak } = split;
  const isCrLf = lineBreak === '\r\n';
  if (yaml === null) return { ok: true, parts: { fields: null, body, isCrLf } };
  const parse = parseRepaired(yaml, warnings);
  if (!parse.ok) return refuse(sentence(parse, split));
  const { value } = parse;
  if (value.kind === 'map') return { ok: true, parts: { fields: value.entries, body, isCrLf } };
  return value.kind === 'scalar' && value.value === null
    ? { ok: true, parts: { fields: new Map(), body, isCrLf } }
    : refuse('The front matter must be keys with values, such as "name: release-notes".');
}

function withoutMark(text: string, warnings: Warnings): string {
  if (!text.startsWith('\uFEFF')) return text;
  warnings.ofFile('The byte order mark at the beginning was left out.');
  return text.slice(1);
}

/** Tries once more with the commonest mistakes repaired; a file that this does not help keeps its own problem. */
function parseRepaired(yaml: string, warnings: Warnings): YamlParse {
  const parse = parseYaml(yaml);
  if (parse.ok || parse.line === null) return parse;
  const quoted = quoteTexts(yaml);
  if (quoted === null) return parse;
  const again = parseYaml(quoted.yaml);
  if (!again.ok) return parse;
  for (const key of quoted.keys) {
    warnings.ofKey(key, `The value of ${quote(key)} lacks quotation marks; it was read as one text.`);
  }
  return again;
}

function sentence(
  { problem, line }: { problem: string; line: number | null },
  split: FrontMatterSplit,
): string {
  return line === null
    ? `The front matter ${problem}.`
    : `The front matter cannot be read at line ${split.linesBefore + line} of the file: ${problem}.`;
}

function refuse(problem: string): MarkdownReading {
  return { ok: false, problem };
}
