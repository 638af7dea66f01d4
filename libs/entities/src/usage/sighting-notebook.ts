import type { UsageRecord } from '../entities/usage-record.entity.js';
import type { SightingKind } from '../entities/key-sighting.entity.js';
import type { NewKeySighting } from '../repositories/key-sightings-repository.js';
import { networkOf } from './network-of.js';
import { outcomeKindOf } from './outcome-kind.js';

/** How often at most a known sighting is written. */
const PRECISION_MS = 86_400_000;
/** Most sightings that wait to be written; what comes beyond is noted with a later use. */
const WAITING_MAX = 5_000;
/** Written sightings that are remembered; past it, all are forgotten and written once more. */
const REMEMBERED_MAX = 50_000;

/** What of a request says something about its key. */
export type SightedUse = Pick<
  UsageRecord,
  'at' | 'accountId' | 'keyId' | 'action' | 'connectionId' | 'agentId' | 'outcome' | 'clientName'
>;

/**
 * Collects what keys are seen with, each thing once a day, until somebody writes it.
 *
 * An action counts when the request was let through, whatever came of it. Network and client count always: a stolen key
 * is tried out from somewhere, whether or not it opens anything.
 */
export class SightingNotebook {
  readonly #waiting = new Map<string, NewKeySighting>();
  readonly #writtenAtMs = new Map<string, number>();

  /** Notes a request that was made with a key. Never throws. */
  note(use: SightedUse, address: string | null): void {
    if (use.keyId === null) return;
    if (outcomeKindOf(use.outcome) !== 'refused')
      this.#see(use, 'action', `${resourceOf(use)} ${use.action}`);
    const client = use.clientName?.trim() ?? '';
    if (client !== '') this.#see(use, 'client', client);
    const network = address === null ? null : networkOf(address);
    if (network !== null) this.#see(use, 'network', network);
  }

  /** Takes out what waits. */
  take(): NewKeySighting[] {
    const sightings = [...this.#waiting.values()];
    this.#waiting.clear();
    if (this.#writtenAtMs.size + sightings.length > REMEMBERED_MAX) this.#writtenAtMs.clear();
    for (const sighting of sightings) this.#writtenAtMs.set(nameOf(sighting), sighting.at.getTime());
    return sightings;
  }

  /** Forgets that sightings were written, because they were not: each is noted again with its next use. */
  giveBack(sightings: readonly NewKeySighting[]): void {
    for (const sighting of sightings) this.#writtenAtMs.delete(nameOf(sighting));
  }

  #see({ accountId, keyId, at }: SightedUse, kind: SightingKind, value: string): void {
    if (keyId === null || this.#waiting.size >= WAITING_MAX) return;
    const sighting = { accountId, keyId, kind, value, at };
    const name = nameOf(sighting);
    const writtenAtMs = this.#writtenAtMs.get(name);
    if (writtenAtMs !== undefined && at.getTime() - writtenAtMs < PRECISION_MS) return;
    if (!this.#waiting.has(name)) this.#waiting.set(name, sighting);
  }
}

function nameOf({ keyId, kind, value }: Pick<NewKeySighting, 'keyId' | 'kind' | 'value'>): string {
  return `${keyId} ${kind} ${value}`;
}

/** The resource whose permission let the request through; a tool of an agent is used under the agent. */
function resourceOf({ agentId, connectionId }: SightedUse): string {
  if (agentId !== null) return `agent_${agentId}`;
  return connectionId === null ? 'self' : `conn_${connectionId}`;
}
