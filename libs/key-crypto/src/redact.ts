import { types } from 'node:util';
import { prefixOf, type ApiKeyFormat } from './api-key-format.js';
import { redactBytes, redactText } from './redact-text.js';

/** Objects inside objects that are followed; what lies deeper is left out. */
export const REDACT_DEPTH_MAX = 32;

/** Properties, elements and entries that one call copies; what comes after them is left out. */
export const REDACT_ENTRIES_MAX = 20_000;

/**
 * Copies any value for a log, with every API key and access token in it replaced as {@link redactText} does.
 *
 * Looked at are strings, the names and values of properties, elements, Maps, Sets, Errors (message, stack, cause and
 * own properties), bytes that hold text, URLs, and whatever has `entries()`, such as Headers. Cycles stay cycles.
 * Numbers, dates and the like come through unchanged.
 *
 * The copy is for reading: an instance of a class becomes a plain object, or what its `toJSON` answers; any error an
 * `Error` of the same name; a function, a symbol or a regular expression becomes text; Headers become an object. What
 * is deeper than {@link REDACT_DEPTH_MAX} or beyond {@link REDACT_ENTRIES_MAX} entries becomes `[left out]`, and what
 * throws when it is read `[unreadable]`.
 *
 * @param value - Anything; never changed. Nothing in it is trusted, but its getters and `toJSON` are called.
 * @param options - `prefix` of the keys to find; default both `psk_` and `pst_`, keys and access tokens.
 * @returns A value that shares no changeable part with `value`, except bytes that hold no key.
 * @throws {@link RangeError} If `options.prefix` is not a valid one. Nothing that `value` does makes it throw.
 * @example
 * logger.error(redact({ headers: request.headers, error }));
 */
export function redact<T>(value: T, options: Partial<ApiKeyFormat> = {}): T {
  const known = options.prefix === undefined ? {} : { prefix: prefixOf(options.prefix) };
  return copy({ ...known, copies: new Map(), entriesLeft: REDACT_ENTRIES_MAX }, value, 0) as T;
}

const LEFT_OUT = '[left out]';
const UNREADABLE = '[unreadable]';

/** One call of {@link redact}: what it has copied so far, and how much more it may. */
interface Redaction {
  readonly prefix?: string;
  readonly copies: Map<object, unknown>;
  entriesLeft: number;
}

function copy(redaction: Redaction, value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value, redaction);
  if (typeof value === 'symbol') return redactText(String(value), redaction);
  if (typeof value === 'function')
    return attempt(() => redactText(`[function ${String(value.name)}]`, redaction));
  if (typeof value !== 'object' || value === null) return value;
  if (redaction.copies.has(value)) return redaction.copies.get(value);
  if (depth > REDACT_DEPTH_MAX) return LEFT_OUT;
  return attempt(() => copyObject(redaction, value, depth + 1));
}

function copyObject(redaction: Redaction, value: object, depth: number): unknown {
  if (ArrayBuffer.isView(value) || types.isAnyArrayBuffer(value)) return copyBytes(redaction, value);
  if (types.isDate(value)) return new Date(value.getTime());
  if (types.isBoxedPrimitive(value) || types.isRegExp(value) || value instanceof URL) {
    return redactText(String(value), redaction);
  }
  if (types.isNativeError(value) || value instanceof Error) return copyError(redaction, value, depth);
  if (Array.isArray(value)) return copyElements(redaction, value, depth);
  if (types.isMap(value)) return copyMap(redaction, value, depth);
  if (types.isSet(value)) return copySet(redaction, value, depth);
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    const answer: unknown = value.toJSON();
    if (answer !== value) return keep(redaction, value, copy(redaction, answer, depth));
  }
  if (Symbol.iterator in value && 'entries' in value && typeof value.entries === 'function') {
    return copyPairs(redaction, value, value.entries() as Iterable<readonly [unknown, unknown]>, depth);
  }
  return copyProperties(redaction, value, keep(redaction, value, {}), depth);
}

function copyBytes({ prefix }: Redaction, value: ArrayBufferLike | ArrayBufferView): unknown {
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
  const redacted = redactBytes(bytes, prefix);
  return redacted === bytes ? value : redacted;
}

/** What an error holds beside its enumerable properties. */
const ERROR_PARTS = ['message', 'stack', 'cause', 'errors'] as const;

function copyError(redaction: Redaction, error: Error & { errors?: unknown }, depth: number): object {
  const to = keep(redaction, error, new Error());
  show(redaction, to, 'name', () => errorName(error), depth, false);
  for (const part of ERROR_PARTS) {
    if (part in error) show(redaction, to, part, () => error[part], depth, false);
  }
  return copyProperties(redaction, error, to, depth);
}

/** Many errors keep the name `Error` and are told apart by their class alone, which the copy does not have. */
function errorName(error: Error): unknown {
  return error.name === 'Error' ? error.constructor.name : error.name;
}

function copyProperties(redaction: Redaction, from: object, to: object, depth: number): object {
  for (const name of Reflect.ownKeys(from)) {
    if (!Reflect.getOwnPropertyDescriptor(from, name)?.enumerable) continue;
    if (!mayCopy(redaction)) return define(to, LEFT_OUT, LEFT_OUT);
    show(redaction, to, redactText(String(name), redaction), () => Reflect.get(from, name) as unknown, depth);
  }
  return to;
}

function copyPairs(
  redaction: Redaction,
  from: object,
  pairs: Iterable<readonly [unknown, unknown]>,
  depth: number,
): object {
  const to = keep(redaction, from, {} as Record<string, unknown>);
  for (const [name, value] of pairs) {
    const shownName = redactText(String(name), redaction);
    if (!mayCopy(redaction)) return define(to, LEFT_OUT, LEFT_OUT);
    const earlier = Object.hasOwn(to, shownName) ? [to[shownName]].flat() : [];
    const shown = copy(redaction, value, depth);
    define(to, shownName, earlier.length > 0 ? [...earlier, shown] : shown);
  }
  return to;
}

function copyElements(redaction: Redaction, from: readonly unknown[], depth: number): unknown[] {
  const to = keep<unknown[]>(redaction, from, []);
  for (let index = 0; index < from.length; index += 1) {
    if (!mayCopy(redaction)) {
      to.push(LEFT_OUT);
      break;
    }
    to.push(attempt(() => copy(redaction, from[index], depth)));
  }
  return to;
}

function copyMap(
  redaction: Redaction,
  from: ReadonlyMap<unknown, unknown>,
  depth: number,
): Map<unknown, unknown> {
  const to = keep(redaction, from, new Map<unknown, unknown>());
  for (const [name, value] of from) {
    if (!mayCopy(redaction)) return to.set(LEFT_OUT, LEFT_OUT);
    to.set(copy(redaction, name, depth), copy(redaction, value, depth));
  }
  return to;
}

function copySet(redaction: Redaction, from: ReadonlySet<unknown>, depth: number): Set<unknown> {
  const to = keep(redaction, from, new Set<unknown>());
  for (const value of from) {
    if (!mayCopy(redaction)) return to.add(LEFT_OUT);
    to.add(copy(redaction, value, depth));
  }
  return to;
}

function mayCopy(redaction: Redaction): boolean {
  redaction.entriesLeft -= 1;
  return redaction.entriesLeft >= 0;
}

/** Remembers the copy of an object before its parts are copied, so that a cycle leads back to it. */
function keep<T>(redaction: Redaction, original: object, result: T): T {
  redaction.copies.set(original, result);
  return result;
}

function show(
  redaction: Redaction,
  to: object,
  name: string,
  read: () => unknown,
  depth: number,
  enumerable = true,
): void {
  define(
    to,
    name,
    attempt(() => copy(redaction, read(), depth)),
    enumerable,
  );
}

/** Sets a property without running a setter, whatever its name is (`__proto__`). */
function define(to: object, name: string, value: unknown, enumerable = true): object {
  return Object.defineProperty(to, name, { value, enumerable, writable: true, configurable: true });
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    // A getter, a toJSON or a proxy threw: a log line must not fail because of what it shows.
    return UNREADABLE;
  }
}
