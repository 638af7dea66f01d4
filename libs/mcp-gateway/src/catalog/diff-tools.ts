import diff from 'microdiff';
import type { JsonObject } from '../types/json-object.js';
import { canonicalJson } from './canonical-json.js';
import { isJsonObject } from './is-json-object.js';
import { pathText } from './path-text.js';
import type { ToolDifference } from './tool-difference.js';
import { visibleText } from './visible-text.js';

const DIFFERENCES_MAX = 50;
const TEXT_LENGTH_MAX = 500;
/** How much of two long texts is shown in front of the place where they part. */
const LEAD = 60;

/**
 * Tells in what two definitions of a tool differ, for people: every member counts, in whatever order the keys stand.
 *
 * @param before - As approved; null for a tool that is new, all of which is told.
 * @param after - As last seen.
 * @returns At most 50; if there are more, the last one says how many. None if and only if the two have one hash.
 */
export function diffTools(before: JsonObject | null, after: JsonObject): readonly ToolDifference[] {
  const found = diff(bare(before ?? {}) as object, bare(after) as object, { cyclesFix: false });
  const told = found.length > DIFFERENCES_MAX ? found.slice(0, DIFFERENCES_MAX - 1) : found;
  const differences = told.map((difference): ToolDifference => {
    const path = pathText(difference.path);
    const old = difference.type === 'CREATE' ? undefined : difference.oldValue;
    const now = difference.type === 'REMOVE' ? undefined : difference.value;
    return { path, ...showBoth(old, now) };
  });
  if (told.length === found.length) return differences;
  return [
    ...differences,
    { path: '…', before: null, after: `${found.length - told.length} more differences` },
  ];
}

/** Without prototypes, so that a member called `constructor` or `__proto__` is one like all others. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isJsonObject(value)) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, child] of Object.entries(value)) copy[key] = bare(child);
  return copy;
}

function showBoth(old: unknown, now: unknown): Pick<ToolDifference, 'before' | 'after'> {
  if (typeof old === 'string' && typeof now === 'string') {
    const start = Math.max(0, firstDifference(old, now) - LEAD);
    const isLong = Math.max(old.length, now.length) > TEXT_LENGTH_MAX;
    const shown = (text: string) =>
      isLong && start > 0
        ? `…${visibleText(text.slice(start), TEXT_LENGTH_MAX - 1)}`
        : visibleText(text, TEXT_LENGTH_MAX);
    return { before: shown(old), after: shown(now) };
  }
  // A text beside another kind of value is quoted, so that "5" and 5 differ.
  const quoted = old !== undefined && now !== undefined;
  return { before: show(old, quoted), after: show(now, quoted) };
}

function show(value: unknown, quoted: boolean): string | null {
  if (value === undefined) return null;
  return visibleText(typeof value === 'string' && !quoted ? value : canonicalJson(value), TEXT_LENGTH_MAX);
}

function firstDifference(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  return index;
}
