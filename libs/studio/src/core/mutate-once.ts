import { createHash } from 'node:crypto';
import { canonicalJson, type Repositories } from '@paretostudio/entities';
import type { Caller } from './caller.js';
import { mutate } from './mutate.js';
import { succeed, type Outcome } from './outcome.js';
import { refuseConflict, refuseField } from './refusals.js';
import type { StudioContext } from './studio-context.js';

/** How long an `Idempotency-Key` is remembered: 24 hours. */
export const IDEMPOTENCY_SECONDS = 86_400;
const IDEMPOTENCY_KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/;

/** A mutation that makes something, and must not make it twice. */
export interface OnceRequest<T> {
  /** Name of the action or, for what is no action, a name of the same form; at most 64 characters. */
  readonly action: string;
  /** Compared when the same `Idempotency-Key` comes again. */
  readonly input: object;
  /** The answer as a replay gives it: without secrets. This, and never the first answer, is stored. */
  readonly forReplay: (value: T) => T;
}

/**
 * As {@link mutate}; with an `Idempotency-Key`, a repetition within 24 hours answers what the first one did and changes
 * nothing, also when both run at the same time.
 *
 * The key belongs to the calling key or member, and is claimed in the transaction of the work: when the work refuses,
 * it is free again.
 *
 * @returns The work's answer, its replay, or `conflict` when the key came with another input or action before.
 */
export async function mutateOnce<T>(
  ctx: StudioContext,
  caller: Caller,
  request: OnceRequest<T>,
  work: (repositories: Repositories) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const key = caller.idempotencyKey;
  if (key === null) return mutate(ctx, work);
  if (!IDEMPOTENCY_KEY.test(key)) {
    return refuseField('Idempotency-Key', 'must be 1 to 200 printable ASCII characters without outer spaces');
  }
  const now = ctx.clock();
  const claim = {
    accountId: caller.accountId,
    caller: caller.keyId ?? caller.memberId ?? caller.kind,
    key,
    operation: request.action,
    fingerprint: createHash('sha256').update(canonicalJson(request.input)).digest(),
    now,
    expiresAt: new Date(now.getTime() + IDEMPOTENCY_SECONDS * 1000),
  };
  return mutate(ctx, async (repositories) => {
    const claimed = await repositories.idempotencyKeys.claim(claim);
    if (claimed.kind === 'mismatched') {
      return refuseConflict(
        'This Idempotency-Key was used for another request. Use a fresh one for each request.',
      );
    }
    if (claimed.kind === 'replayed') return succeed(claimed.response as T);
    const outcome = await work(repositories);
    if (outcome.ok) await repositories.idempotencyKeys.complete(claim, request.forReplay(outcome.value));
    return outcome;
  });
}
