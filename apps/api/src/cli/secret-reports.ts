import type { RetiredSecret } from '../secrets/retire-secret.js';
import type { RotatedSecret } from '../secrets/rotate-secret.js';
import type { SecretUse } from '../secrets/secret-use.js';
import { columns, type Report } from './report.js';

/** Tells what stands under each secret of a ring; those that are missing from the ring make the command fail. */
export function reportUsed(uses: readonly SecretUse[], what: string): Report {
  const rows = uses.map(({ id, state, count, expired }) => {
    return [id, STATES[state], `${count} ${what}${expired > 0 ? `, ${expired} expired` : ''}`];
  });
  return {
    json: { secrets: uses },
    lines: columns(rows),
    failed: uses.some(({ state }) => state === 'missing'),
  };
}

const STATES: Readonly<Record<SecretUse['state'], string>> = {
  newest: 'newest',
  older: 'older',
  missing: 'MISSING from the configuration',
};

/** Tells of a new secret where it is and what to do next; never the secret itself. */
export function reportRotated(rotated: RotatedSecret): Report {
  return { json: rotated, lines: [`${rotated.variable} has a new entry, ${rotated.id}.`, ...rotated.next] };
}

/** Tells of a secret that was taken out. */
export function reportRetired(retired: RetiredSecret): Report {
  return { json: retired, lines: [`${retired.variable} is without ${retired.id} now.`, ...retired.next] };
}
