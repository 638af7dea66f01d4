import { Composer, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, type Document, type Node } from 'yaml';
import { FILE_LIMITS } from '../file-limits.js';
import { quote } from '../quote.js';
import { fitsBytes } from '../utf8.js';
import type { FrontScalar, FrontValue } from './front-value.js';
import { inspectTokens } from './inspect-tokens.js';

/** YAML as values, or what is wrong with it. */
export type YamlParse =
  | { readonly ok: true; readonly value: FrontValue }
  | {
      readonly ok: false;
      /** The middle of a sentence, without a full stop. */
      readonly problem: string;
      /** Counted from 1 within the YAML; null for the whole of it. */
      readonly line: number | null;
    };

/** The core schema of YAML 1.2 and nothing beyond: no custom tags, no merge keys, no binary, no dates. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  customTags: null,
  resolveKnownTags: false,
  merge: false,
  stringKeys: true,
  // The library looks through all keys for each key; readNode does it in one go.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab is used to indent; use spaces',
  BLOCK_AS_IMPLICIT_KEY: 'a text has ": " in it; put the text into quotation marks',
  MULTIPLE_DOCS: 'a second document begins; only one is read',
  NON_STRING_KEY: 'a key is no plain text',
};

/** A key that stands twice in one map. */
class DuplicateKey {
  constructor(
    readonly key: string,
    readonly offset: number,
  ) {}
}

/**
 * Reads YAML as plain values.
 *
 * Size and number of parts are compared with their bounds before the parser sees the text; nesting and references before
 * any value is made. Time and memory are proportional to the length.
 *
 * @param source - Untrusted.
 */
export function parseYaml(source: string): YamlParse {
  if (!fitsBytes(source, FILE_LIMITS.frontMatterBytesMax)) {
    return { ok: false, problem: `has more than ${FILE_LIMITS.frontMatterBytesMax} bytes`, line: null };
  }
  if (!hasTokensWithin(source, FILE_LIMITS.frontMatterTokensMax)) {
    return { ok: false, problem: 'has too many keys and values', line: null };
  }
  const lines = new LineCounter();
  const refuse = (problem: string, offset: number): YamlParse => {
    return { ok: false, problem, line: lines.linePos(offset).line };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const defect = inspectTokens(tokens, FILE_LIMITS.frontMatterDepthMax);
  if (defect !== null) return refuse(defect.problem, defect.offset);
  const documents = [...new Composer(OPTIONS).compose(tokens, true, source.length)];
  const error = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0];
  if (error !== undefined) return refuse(HINTS[error.code] ?? lowerFirst(error.message), error.pos[0]);
  const [first, second] = documents;
  if (second !== undefined) return refuse(HINTS['MULTIPLE_DOCS'] ?? '', offsetOf(second));
  const value = readNode(first?.contents ?? null);
  return value instanceof DuplicateKey
    ? refuse(`the key ${quote(value.key)} is there twice`, value.offset)
    : { ok: true, value };
}

function hasTokensWithin(source: string, tokensMax: number): boolean {
  let count = 0;
  for (const _token of new Lexer().lex(source)) {
    count += 1;
    if (count > tokensMax) return false;
  }
  return true;
}

function readNode(node: Node | null): FrontValue | DuplicateKey {
  if (isMap(node)) return readMap(node.items);
  if (isSeq(node)) {
    const items: FrontValue[] = [];
    for (const item of node.items) {
      const value = readNode(item as Node | null);
      if (value instanceof DuplicateKey) return value;
      items.push(value);
    }
    return { kind: 'list', items };
  }
  return readScalar(node);
}

function readMap(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
): FrontValue | DuplicateKey {
  const entries = new Map<string, FrontValue>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : '';
    if (entries.has(name)) return new DuplicateKey(name, isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    const child = readNode(value as Node | null);
    if (child instanceof DuplicateKey) return child;
    entries.set(name, child);
  }
  return { kind: 'map', entries };
}

function readScalar(node: Node | null): FrontScalar {
  const value = isScalar(node) ? node.value : null;
  if (typeof value === 'string')
    return { kind: 'scalar', value, text: isBlock(node) ? withoutBreaks(value) : value };
  const text = isScalar(node) ? (node.source ?? '') : '';
  return typeof value === 'number' || typeof value === 'boolean'
    ? { kind: 'scalar', value, text }
    : { kind: 'scalar', value: null, text };
}

function isBlock(node: Node | null): boolean {
  return isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
}

function withoutBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

function offsetOf(document: Document.Parsed): number {
  return document.range[0];
}

function lowerFirst(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.slice(0, 1).toLowerCase() + line.slice(1, 200);
}
