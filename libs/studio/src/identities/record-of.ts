import { newId, type User, type UserIdentity } from '@paretostudio/entities';
import { fitLabel } from './fit-label.js';
import type { ProvenIdentity } from './proven-identity.js';

/** The record of an identity that becomes a person's. */
export function recordOf(
  identity: ProvenIdentity,
  { id: userId }: Pick<User, 'id'>,
  now: Date,
): UserIdentity {
  const { issuer, subject } = identity;
  const label = fitLabel(identity.label, subject);
  return { id: newId(), userId, issuer, subject, label, createdAt: now, lastUsedAt: now };
}
