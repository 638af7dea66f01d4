import type { JsonObject } from '@paretostudio/mcp-gateway';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';

/** Most bytes that the arguments of a call may have as JSON in UTF-8: 1 MiB. */
export const TOOL_ARGUMENTS_BYTES_MAX = 1024 * 1024;
/** Deepest nesting that the arguments of a call may have. */
export const TOOL_ARGUMENTS_DEPTH_MAX = 100;

const PATH = 'arguments';

/**
 * Takes the arguments of a call as they came, within bounds; what they say is for the upstream to judge.
 *
 * @param args - As parsed from JSON, untrusted; undefined stands for none.
 * @returns `invalid_request` when they are no object, too deep or too large.
 */
export function readToolArguments(args: unknown): Outcome<JsonObject> {
  if (args === undefined) return succeed({});
  if (!isPlainObject(args)) return refuseField(PATH, 'must be an object');
  // First of all: what walks through a value by calling itself must never meet one without bottom.
  if (isDeeper(args, TOOL_ARGUMENTS_DEPTH_MAX)) {
    return refuseField(PATH, `must not be nested deeper than ${TOOL_ARGUMENTS_DEPTH_MAX} levels`);
  }
  return Buffer.byteLength(JSON.stringify(args)) > TOOL_ARGUMENTS_BYTES_MAX
    ? refuseField(PATH, `must have at most ${TOOL_ARGUMENTS_BYTES_MAX} bytes as JSON`)
    : succeed(args);
}

function isPlainObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isDeeper(root: object, depthMax: number): boolean {
  const waiting: { readonly value: object; readonly depth: number }[] = [{ value: root, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > depthMax) return true;
    for (const child of Object.values(next.value) as unknown[]) {
      if (typeof child === 'object' && child !== null) waiting.push({ value: child, depth: next.depth + 1 });
    }
  }
  return false;
}
