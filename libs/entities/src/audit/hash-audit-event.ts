import { createHash } from 'node:crypto';
import type { AuditEvent } from '../entities/audit-event.entity.js';
import { canonicalJson } from './canonical-json.js';

/** What an event says, without its hash. */
export type AuditStatement = Omit<AuditEvent, 'hash'>;

/**
 * Computes the hash that binds an event to all events before it: SHA-256 over the hash before it and the canonical
 * JSON of the event's fields, its number and account among them.
 *
 * @param before - The hash of the event before, 32 bytes; 32 zero bytes for the first.
 * @see docs/0002-audit-chain.md
 */
export function hashAuditEvent(before: Uint8Array, event: AuditStatement): Buffer {
  const fields = {
    accountId: event.accountId,
    seq: event.seq,
    id: event.id,
    at: event.at,
    actorKind: event.actorKind,
    actorMemberId: event.actorMemberId,
    actorUserId: event.actorUserId,
    actorKeyId: event.actorKeyId,
    action: event.action,
    targetKind: event.targetKind,
    targetId: event.targetId,
    targetName: event.targetName,
    details: event.details,
    channel: event.channel,
    address: event.address,
    requestId: event.requestId,
  };
  return createHash('sha256').update(before).update(canonicalJson(fields)).digest();
}
