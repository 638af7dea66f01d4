import { createHash } from 'node:crypto';

const NAME_LENGTH_MAX = 64;
const HASH_DIGITS = 8;
const FITTING = /^[A-Za-z0-9_-]+$/;
/** Reserved for names that were changed, so that no tool can be called like another's changed name. */
const HASHED = /_[0-9a-f]{8}$/;
const UNFIT_RUNS = /[^A-Za-z0-9_-]+/g;

/**
 * Names a tool of a connection on an agent: `<slug>_<tool>` where that is at most 64 of `A-Z a-z 0-9 _ -`; otherwise
 * the tool's name is made to fit and ends in `_` and eight hex digits of its SHA-256. A name that ends like this
 * anyway is treated so too: no tool takes the place of another by its name.
 *
 * The same two always give the same name, whatever other tools there are. A slug has no underscore, so names of
 * different connections differ. Two tools of one connection may fall together by chosen hashes; a catalog refuses both.
 *
 * @param slug - Of the connection: 1 to 24 of `a-z 0-9 -`.
 * @param tool - The upstream's name of the tool.
 */
export function agentToolName(slug: string, tool: string): string {
  const plain = `${slug}_${tool}`;
  if (plain.length <= NAME_LENGTH_MAX && FITTING.test(tool) && !HASHED.test(plain)) return plain;
  const hash = createHash('sha256').update(tool).digest('hex').slice(0, HASH_DIGITS);
  const room = NAME_LENGTH_MAX - HASH_DIGITS - 1;
  return `${plain.replace(UNFIT_RUNS, '_').slice(0, room)}_${hash}`;
}
