import { REFUSALS } from '@paretostudio/admission';
import type { Denials } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { ApiKeyHintView } from './api-key-hint.view.js';

const STATUSES: ReadonlySet<number> = new Set([403, 404, 429]);

/** Outcomes that count as denials: what was refused because it is not allowed, not there, or too much. */
export const DENIALS: readonly string[] = [
  ...Object.entries(REFUSALS)
    .filter(([, { status }]) => STATUSES.has(status))
    .map(([code]) => code),
  // Where no code is known, an outcome is the answer's status.
  ...[...STATUSES].map(String),
];

/** Tells of a burst of denials, by which a key that somebody tries out, or a program that lost its way, shows. */
export function hintOfDenials({ keyId, count, firstAt }: Denials): ApiKeyHintView {
  return {
    keyId,
    code: 'denials',
    detail: `${count} requests were refused within the last hour: look at what the key is used for.`,
    since: toText(firstAt),
    entries: [],
  };
}
