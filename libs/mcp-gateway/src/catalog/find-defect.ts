import { CATALOG_LIMITS } from './catalog-limits.js';
import { isJsonObject } from './is-json-object.js';
import type { RefusedTool } from './refused-tool.js';

/** Why a value cannot be pinned, whatever it means. */
export type JsonDefect = Extract<RefusedTool['reason'], 'malformed' | 'text' | 'too_deep' | 'too_large'>;

/** NUL cannot be stored as text, and half a surrogate pair cannot be written as UTF-8. */
const UNFIT_TEXT = /[\0\p{Surrogate}]/u;

/**
 * Looks through a value that came as JSON without recursion, so that no depth overflows the stack, and stops as soon
 * as it is too large.
 *
 * @returns The first defect, or null for a value that may be written as canonical JSON.
 */
export function findDefect(value: unknown): JsonDefect | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  let size = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, depth } = next;
    size += typeof current === 'string' ? current.length : 1;
    if (size > CATALOG_LIMITS.definitionBytesMax) return 'too_large';
    const defect = isContainer(current) ? defectOfContainer(current, depth) : defectOfLeaf(current);
    if (defect !== null) return defect;
    if (!isContainer(current)) continue;
    if (!Array.isArray(current)) for (const key of Object.keys(current)) size += key.length;
    for (const child of Object.values(current)) waiting.push({ value: child, depth: depth + 1 });
  }
  return null;
}

function isContainer(value: unknown): value is object {
  return Array.isArray(value) || isJsonObject(value);
}

function defectOfContainer(container: object, depth: number): JsonDefect | null {
  if (depth > CATALOG_LIMITS.depthMax) return 'too_deep';
  return Object.keys(container).some((key) => UNFIT_TEXT.test(key)) ? 'text' : null;
}

function defectOfLeaf(value: unknown): JsonDefect | null {
  if (typeof value === 'string') return UNFIT_TEXT.test(value) ? 'text' : null;
  // A number beyond what a double holds was read as infinite; two such would look the same.
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'malformed';
  return value === null || typeof value === 'boolean' ? null : 'malformed';
}
