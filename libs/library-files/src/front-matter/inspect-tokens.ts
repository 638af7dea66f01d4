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

/**
 * Looks through YAML before any value is made of it: for nesting that would exhaust the stack, and for references,
 * with which a few lines stand for a million.
 *
 * @returns What was found, or null.
 */
export function inspectTokens(tokens: readonly CST.Token[], depthMax: number): TokenDefect | null {
  const waiting: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    const refused = REFUSED[token.type];
    if (refused !== undefined) return { problem: refused, offset: offsetOf(token) };
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
