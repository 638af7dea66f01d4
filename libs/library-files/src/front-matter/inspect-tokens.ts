import type { CST } from 'yaml';

/** Something in YAML that is not read here, and where it stands. */
export interface TokenDefect {
  readonly problem: string;
  readonly offset: number;
}

/** Syntax that front matter needs for nothing honest, with what to do about it. */
const REFUSED: Readonly<Record<string, string>> = {
  alias: 'a reference to an anchor ("*name") is not read here; write the value itself',
  tag: 'a type tag ("!name") is not read here; leave it out',
  directive: 'a directive ("%…") is not read here; leave it out',
  'directive-line': 'a directive ("%…") is not read here; leave it out',
};

/** A backslash with what may follow it in double quotes, or with nothing of it. */
const ESCAPE =
  /\\(?:[0abefnrtvNLP_ "/\\\t\n]|\r\n|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U00(?:0[\da-fA-F]|10)[\da-fA-F]{4})?/g;

/**
 * Looks through YAML before any value is made of it: for nesting that would exhaust the stack, for references, with
 * which a few lines stand for a million, and for escapes that are none, each of which would cost the parser an error.
 *
 * @returns What was found, or null.
 */
export function inspectTokens(tokens: readonly CST.Token[], depthMax: number): TokenDefect | null {
  const waiting: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    const refused = REFUSED[token.type];
    if (refused !== undefined) return { problem: refused, offset: offsetOf(token) };
    const escape = token.type === 'double-quoted-scalar' ? findWrongEscape(token.source) : -1;
    if (escape !== -1)
      return {
        problem: 'a backslash in double quotes begins no escape; write two of them',
        offset: offsetOf(token) + escape,
      };
    const isCollection = 'items' in token;
    if (isCollection && depth >= depthMax) {
      return {
        problem: `lists and maps stand inside each other more than ${depthMax} deep`,
        offset: offsetOf(token),
      };
    }
    for (const child of childrenOf(token))
      waiting.push({ token: child, depth: depth + (isCollection ? 1 : 0) });
  }
  return null;
}

/** Where the first backslash stands that begins no escape; -1 for nowhere. */
function findWrongEscape(source: string): number {
  for (const match of source.matchAll(ESCAPE)) {
    if (match[0] === '\\') return match.index;
  }
  return -1;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return [...token.start, ...(token.value ? [token.value] : [])];
  if (token.type === 'block-scalar') return token.props;
  if (!('items' in token)) return [];
  return token.items.flatMap(({ start, key, sep, value }) => [
    ...start,
    ...(key ? [key] : []),
    ...(sep ?? []),
    ...(value ? [value] : []),
  ]);
}

function offsetOf(token: CST.Token): number {
  return 'offset' in token ? token.offset : 0;
}
