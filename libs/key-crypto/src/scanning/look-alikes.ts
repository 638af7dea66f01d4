import { createHash } from 'node:crypto';
import { BASE62 } from '../api-key-format.js';

/** Draws one of a list; the same draws for the same seed. */
type Draw = <T>(from: ArrayLike<T>) => T;

const HEX = '0123456789abcdef';
const BASE64URL = `${BASE62}-_`;
/** No checksum begins with one of these: 2^32 has the base62 digits 4gfFC4. */
const BEYOND_CHECKSUM = BASE62.slice(5);

/** Each makes one text that looks like a key, or like other things that scanners stumble over, and is none. */
const KINDS: readonly ((draw: Draw) => string)[] = [
  // The shape of a key, but for one thing.
  (draw) => `psk_${some(draw, BASE62, 32)}${draw(BEYOND_CHECKSUM)}${some(draw, BASE62, 5)}`,
  (draw) => `psk_${some(draw, BASE62, draw([8, 16, 24, 31, 32, 36, 37, 39, 40, 43, 64]))}`,
  (draw) => `${draw(['PSK_', 'Psk_', 'psk-', 'psk.', 'psk__', 'psk:', 'pks_'])}${body(draw)}`,
  (draw) => `${draw(['my', 'p', 'tls_', '_', 'wpa2', 'x9'])}psk_${body(draw)}`,
  (draw) => `psk_${body(draw)}${draw(['_', '_old', 'x', '0'])}`,
  (draw) =>
    `psk_${some(draw, BASE62, 18)}${draw(['-', '_', '.', '/', '+', ' ', '\n'])}${some(draw, BASE62, 19)}`,
  // What people write in a key's place.
  (draw) => `psk_${draw(BASE62).repeat(32)}${draw('01234')}${draw(BASE62).repeat(5)}`,
  (draw) => `psk_${some(draw, BASE62, 2).repeat(16)}0${draw(BASE62).repeat(5)}`,
  () => 'psk_0123456789ABCDEFGHIJKLMNOPQRSTUV4PZz5w psk_abcdefghijklmnopqrstuvwxyz01230aBcDe',
  () => 'psk_your_key_here psk_... psk_<key> psk_${KEY} psk_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX0XXXXX',
  (draw) => `psk_${some(draw, BASE62, 4)}…${some(draw, BASE62, 4)} psk_${some(draw, BASE62, 4)}…[redacted]`,
  // Names from other worlds that have a PSK.
  (draw) => `SSL_CTX_set_psk_client_callback(ctx, psk_${draw(['identity', 'key', 'len', 'ke_modes'])}_cb);`,
  (draw) =>
    `wpa_psk_file=/etc/psk_${some(draw, HEX, 32)}; psk_key_exchange_modes_extension_of_the_client_hello0`,
  (draw) => `psk="${some(draw, HEX, 64)}" psk_hash=${some(draw, HEX, 40)} psk_${some(draw, HEX, 40)}`,
  // Keys and tokens of others, hashes, encoded bytes.
  (draw) =>
    `sk_live_${some(draw, BASE62, 24)} ghp_${some(draw, BASE62, 36)} pk_${body(draw)} sk_${body(draw)}`,
  (draw) => `eyJ${some(draw, BASE64URL, 33)}.${some(draw, BASE64URL, 90)}.${some(draw, BASE64URL, 43)}`,
  (draw) =>
    createHash('sha256')
      .update(some(draw, HEX, 8))
      .digest(draw(['hex', 'base64', 'base64url'])),
  (draw) => [8, 4, 4, 4, 12].map((length) => some(draw, HEX, length)).join('-'),
  (draw) => `"integrity": "sha512-${some(draw, BASE62, 86)}=="`,
  (draw) => some(draw, BASE64URL, 400),
];

/**
 * Makes lines of look-alikes until they have so many characters; the same ones every time.
 *
 * None of them is a key by its form. A text that has the whole form, the first digit of the checksum included, and only
 * another checksum is none of them: no pattern can tell it from a key, `parseApiKey` does.
 */
export function makeLookAlikes(length: number): string {
  const draw = drawFrom(20_261_122);
  const lines: string[] = [];
  for (let made = 0; made < length; made += lines.at(-1)?.length ?? 0) {
    const kind = draw(KINDS);
    lines.push(
      `${draw(['', 'key = ', '"k":"', 'Bearer ', '\\n', '%20'])}${kind(draw)}${draw(['', ';', '"', '\\n', ','])}\n`,
    );
  }
  return lines.join('');
}

function body(draw: Draw): string {
  return `${some(draw, BASE62, 32)}${draw('01234')}${some(draw, BASE62, 5)}`;
}

function some(draw: Draw, from: string, count: number): string {
  let text = '';
  for (let each = 0; each < count; each += 1) text += draw(from);
  return text;
}

/** A small generator (mulberry32): enough to vary texts, for nothing that is to be secret. */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (from) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const index = ((mixed ^ (mixed >>> 14)) >>> 0) % from.length;
    return from[index] as (typeof from)[number];
  };
}
