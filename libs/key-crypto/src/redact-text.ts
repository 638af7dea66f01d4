import { ACCESS_TOKEN_PREFIX } from './access-token.js';
import { API_KEY_PREFIX, BODY_LENGTH, prefixOf, RANDOM_LENGTH, type ApiKeyFormat } from './api-key-format.js';
import { checksumOf } from './checksum-of.js';

/** Stands for what was taken out. */
export const REDACTED = '[redacted]';

/** Base62 characters that must follow the prefix for a text to count as a key, or as a piece of one. */
const FRAGMENT_LENGTH_MIN = 8;

/** One letter or digit, plain, percent-encoded (once or more often) or as a JSON or JavaScript escape. */
const LETTER = String.raw`(?:[0-9A-Za-z]|%(?:25){0,4}(?:3\d|[46][1-9A-F]|[57][0-9A])|\\{1,8}(?:u00|x)(?:3\d|[46][1-9A-F]|[57][0-9A]))`;

/** An underscore: plain, escaped for Markdown, percent-encoded, as a JSON or JavaScript escape, or as HTML. */
const UNDERSCORE = String.raw`(?:\\{0,8}_|%(?:25){0,4}5F|\\{1,8}(?:u00|x)5F|&(?:#0{0,4}95|#x0{0,4}5F|lowbar);)`;

/**
 * Replaces every API key and every access token in a text by its prefix, at most its first four characters and `…[redacted]`.
 *
 * Found are whole keys and pieces of at least eight characters after the prefix, in any letter case, anywhere in the
 * text: in URLs and percent-encoded, in JSON and its escapes, in Markdown, HTML and base64 (as in HTTP Basic); the
 * checksum is not looked at there, so a mistyped key is taken out too. What follows the prefix of a whole key is found
 * by its checksum even where the prefix is garbled or missing. Not found is a piece without the prefix, and a key that
 * is spread over several texts, encrypted or compressed. `psk_your_key_here` stays.
 *
 * Linear in the length of the text; applying it twice changes nothing more.
 *
 * @param text - Any text; nothing in it is trusted.
 * @param options - `prefix` of the keys to find; default both `psk_` and `pst_`, keys and access tokens.
 * @throws {@link RangeError} If `options.prefix` is not a valid one.
 * @example
 * redactText(`Authorization: Bearer ${key}`); // 'Authorization: Bearer psk_ab12…[redacted]'
 */
export function redactText(text: string, options: Partial<ApiKeyFormat> = {}): string {
  return prefixesOf(options.prefix).reduce((kept, prefix) => redactWith(kept, prefix, '…'), text);
}

/** Nobody who says nothing of a prefix wants to keep the other sort of secret. */
const OURS = [API_KEY_PREFIX, ACCESS_TOKEN_PREFIX] as const;

function prefixesOf(prefix: string | undefined): readonly string[] {
  return prefix === undefined ? OURS : [prefixOf(prefix)];
}

/**
 * Replaces every API key in bytes that hold text, as {@link redactText} does, leaving all other bytes as they are.
 *
 * @param bytes - Text in UTF-8, or in any encoding that contains ASCII.
 * @returns The same object when it holds no key, a new `Buffer` otherwise.
 */
export function redactBytes(bytes: Uint8Array, prefix?: string): Uint8Array {
  // Latin-1 maps each byte to one character and back; the ellipsis goes in as its three bytes of UTF-8.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const redacted = prefixesOf(prefix).reduce(
    (kept, each) => redactWith(kept, each, '\u00e2\u0080\u00a6'),
    text,
  );
  return redacted === text ? bytes : Buffer.from(redacted, 'latin1');
}

function redactWith(text: string, prefix: string, ellipsis: string): string {
  const { plain, base64 } = patternsFor(prefix);
  return text
    .replace(plain, (_match, start: string | undefined) => `${prefix}${start ?? ''}${ellipsis}${REDACTED}`)
    .replace(base64, REDACTED)
    .replace(BASE62_RUN, (run) => redactBodies(run, prefix));
}

const BASE62_RUN = new RegExp(`[0-9A-Za-z]{${BODY_LENGTH},}`, 'g');

/** Takes out of a run of base62 characters each stretch that would be a valid key behind the prefix. */
function redactBodies(run: string, prefix: string): string {
  let kept = '';
  let at = 0;
  while (at + BODY_LENGTH <= run.length) {
    const checksumAt = at + RANDOM_LENGTH;
    // 2^32 has the base62 digits 4gfFC4, so no checksum begins above 4; that spares most of the work.
    const isBody =
      run.charAt(checksumAt) <= '4' &&
      run.startsWith(checksumOf(prefix + run.slice(at, checksumAt)), checksumAt);
    kept += isBody ? REDACTED : run.charAt(at);
    at += isBody ? BODY_LENGTH : 1;
  }
  return kept + run.slice(at);
}

interface Patterns {
  readonly plain: RegExp;
  readonly base64: RegExp;
}

const patterns = new Map<string, Patterns>();

/** Prefixes whose patterns are kept; a program has one, or very few. */
const PATTERNS_MAX = 16;

function patternsFor(prefix: string): Patterns {
  let found = patterns.get(prefix);
  if (found === undefined) {
    if (patterns.size >= PATTERNS_MAX) patterns.clear();
    found = { plain: plainPattern(prefix), base64: base64Pattern(prefix) };
    patterns.set(prefix, found);
  }
  return found;
}

/**
 * After the first eight characters the match runs to the end of the word, underscores included: otherwise
 * `psk_aaaaaaaapsk_…` would be cut in the middle of its second prefix and show the key behind it.
 */
function plainPattern(prefix: string): RegExp {
  const start = prefix.replaceAll('_', UNDERSCORE);
  const shown = `(?:([0-9A-Za-z]{4})${LETTER}{${FRAGMENT_LENGTH_MIN - 4},}|${LETTER}{${FRAGMENT_LENGTH_MIN},})`;
  return new RegExp(`${start}${shown}(?:${LETTER}|${UNDERSCORE})*`, 'gi');
}

/** The prefix stands at one of three offsets to the groups of three bytes; each gives other base64 digits. */
function base64Pattern(prefix: string): RegExp {
  const starts = [0, 1, 2].map((offset) => {
    const bytes = Buffer.from('\0'.repeat(offset) + prefix, 'latin1');
    const first = Math.ceil((offset * 8) / 6);
    const end = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(first, end);
  });
  return new RegExp(`(?:${starts.join('|')})[A-Za-z0-9+/_-]{12,}={0,2}`, 'g');
}
