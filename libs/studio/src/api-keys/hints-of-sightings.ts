import type { NewlySeen } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import { HINT_ENTRIES_MAX } from './api-key-hint-terms.js';
import type { ApiKeyHintCode, ApiKeyHintView } from './api-key-hint.view.js';

const CODES: Readonly<Record<NewlySeen['kind'], ApiKeyHintCode>> = {
  network: 'new_network',
  client: 'new_client',
};

/**
 * Tells of networks and clients that keys were lately seen with for the first time: one hint for each key and kind,
 * with the newest entry first.
 *
 * @param sightings - The newest first.
 */
export function hintsOfSightings(sightings: readonly NewlySeen[]): ApiKeyHintView[] {
  const groups = new Map<string, NewlySeen[]>();
  for (const sighting of sightings) {
    const name = `${sighting.keyId} ${sighting.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), sighting]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group.at(-1);
    return first === undefined ? [] : [hintOf(first, group)];
  });
}

function hintOf({ keyId, kind, firstSeenAt }: NewlySeen, group: readonly NewlySeen[]): ApiKeyHintView {
  const newcomers = group.length === 1 ? `a new ${kind}` : `${group.length} new ${kind}s`;
  const use = kind === 'network' ? `Used from ${newcomers}` : `Used by ${newcomers}`;
  return {
    keyId,
    code: CODES[kind],
    detail: `${use} within the last 7 days: revoke the key if that was not you.`,
    since: toText(firstSeenAt),
    entries: group.slice(0, HINT_ENTRIES_MAX).map(({ value }) => value),
  };
}
