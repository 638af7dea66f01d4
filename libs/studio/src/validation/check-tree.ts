import type { RefusedField } from '@paretostudio/admission';

/** Deepest nesting that an input may have. */
export const INPUT_DEPTH_MAX = 16;
/**
 * Most values, at all depths together, that an input may have: twice what the largest permission map holds. The rules
 * take some 20 µs for each, on the one thread that serves everybody.
 */
export const INPUT_VALUES_MAX = 2_500;

/** With the flag `u`, a surrogate matches only when it stands alone. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Every object seems to have a member of these names: class-validator would take them for known fields. */
const FORBIDDEN_NAMES = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Checks what no rule of a single field can: depth, size, and that no text or name holds a NUL or a lone surrogate,
 * which PostgreSQL and UTF-8 cannot store.
 *
 * @param input - As parsed from JSON; untrusted.
 * @returns What was found first, or null.
 */
export function checkTree(input: unknown): RefusedField | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: input, path: '', depth: 0 }];
  for (let seen = 1, next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string') {
      const problem = problemOfText(value);
      if (problem !== null) return { path, message: problem };
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= INPUT_DEPTH_MAX) return { path, message: `is nested deeper than ${INPUT_DEPTH_MAX} levels` };
    const entries = Object.entries(value);
    seen += entries.length;
    if (seen > INPUT_VALUES_MAX) return { path: '', message: `has more than ${INPUT_VALUES_MAX} values` };
    for (const [name, child] of entries) {
      if (FORBIDDEN_NAMES.has(name) || problemOfText(name) !== null) {
        return { path, message: 'has a field whose name is not allowed' };
      }
      waiting.push({ value: child, path: path === '' ? name : `${path}.${name}`, depth: depth + 1 });
    }
  }
  return null;
}

function problemOfText(text: string): string | null {
  if (text.includes('\u0000')) return 'must not contain the character NUL';
  return LONE_SURROGATE.test(text) ? 'must not contain half of a surrogate pair' : null;
}
