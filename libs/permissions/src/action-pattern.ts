/** The most characters that the name of an action, or a pattern for names, may have. */
export const ACTION_LENGTH_MAX = 128;

const NAME = /^[A-Za-z0-9_.\-/]+$/;
const STAR = 0x2a;

/**
 * Decides whether a text can be the name of an action: 1 to {@link ACTION_LENGTH_MAX} characters of
 * `A-Z a-z 0-9 _ . - /`, as MCP allows for tools.
 */
export function isActionName(text: string): boolean {
  return text.length <= ACTION_LENGTH_MAX && NAME.test(text);
}

/** Decides whether a text can stand in a permission map: a name, a prefix with a trailing `*`, or `*`. */
export function isActionPattern(text: string): boolean {
  if (!isPrefixPattern(text)) return isActionName(text);
  return text === '*' || (text.length <= ACTION_LENGTH_MAX && isActionName(text.slice(0, -1)));
}

/** Decides whether a pattern stands for every name with some beginning, rather than for one name. */
export function isPrefixPattern(pattern: string): boolean {
  return pattern.charCodeAt(pattern.length - 1) === STAR;
}

/**
 * Decides whether a pattern covers a name, or all the names of another pattern.
 *
 * Names are an open set: nothing but a prefix covers a prefix. Runs for every request, so it makes no strings.
 */
export function covers(pattern: string, action: string): boolean {
  if (pattern === action) return true;
  const prefixLength = pattern.length - 1;
  if (pattern.charCodeAt(prefixLength) !== STAR || action.length < prefixLength) return false;
  for (let at = 0; at < prefixLength; at += 1) {
    if (pattern.charCodeAt(at) !== action.charCodeAt(at)) return false;
  }
  return true;
}
