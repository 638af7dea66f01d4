import type { Repositories, SignInToken, User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { judgeAssertion, noteAssertion } from '../passkeys/judge-assertion.js';
import { askForPasskey } from '../passkeys/passkey-options.js';
import type { PasskeyOptionsView } from '../passkeys/passkey-options.view.js';
import { findPlaceOrJoin } from '../people/find-place-or-join.js';
import { findPlace } from '../people/find-place.js';
import { detailsOf, enterPlace } from '../people/finish-sign-in.js';
import { memberCaller } from '../people/member-caller.js';
import type { OpenedSession } from '../people/open-session.js';
import { throttleAddress, throttleCodes } from '../people/throttle.js';
import type { Visit } from '../people/visit.js';
import { readProofText } from './ask-second-factor.js';
import { digestRecoveryCode } from './recovery-codes.js';
import { refuseFactor } from './refuse-factor.js';
import type { SecondFactorInput, SecondFactorTokenInput } from './second-factor.input.js';
import type { SecondFactorMethod } from './second-factor-request.view.js';
import { digestSignInToken } from './sign-in-token.js';
import { stepOfCode } from './totp.js';

/** Attempts at a second factor in one sign-in; the next one ends it. */
export const SECOND_FACTOR_ATTEMPTS_MAX = 5;

/** How one factor is judged, in the transaction that opens the session. */
interface ShownFactor {
  readonly method: SecondFactorMethod;
  readonly holds: (repositories: Repositories, now: Date) => Promise<boolean>;
}

/**
 * Asks the browser for a passkey of the person whose sign-in waits.
 *
 * @returns `sign_in_expired` when none waits, `sign_in_throttled`, or `conflict` where browsers have no passkeys.
 */
export async function beginPasskeyFactor(
  ctx: StudioContext,
  { token }: SecondFactorTokenInput,
  visit: Visit,
): Promise<Outcome<PasskeyOptionsView>> {
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  const digest = digestSignInToken(ctx, token);
  const { signInTokens } = ctx.storage.repositories;
  const waiting =
    digest === null ? null : await signInTokens.find({ kind: 'second_factor', digest, now: ctx.clock() });
  if (waiting?.userId == null) return refuseExpired();
  const use = { kind: 'passkey_factor', userId: waiting.userId, boundTo: nameOf(waiting) } as const;
  return mutate(ctx, (repositories) => askForPasskey(ctx, repositories, use));
}

/**
 * Opens the session of a sign-in that waited for a second factor, when one is shown that fits. Each attempt is counted,
 * before it is judged; {@link SECOND_FACTOR_ATTEMPTS_MAX} are let through, and what was shown once is not taken again.
 *
 * @param input - Validated as {@link SecondFactorInput}.
 * @returns The session; `invalid_second_factor`, `sign_in_expired` when the sign-in is over, was finished or was tried
 *   too often, `sign_in_throttled`, `account_suspended` or `permission_denied`; what `joinAccount` refuses.
 */
export async function finishSecondFactor(
  ctx: StudioContext,
  input: SecondFactorInput,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const isOne =
    [input.code, input.recoveryCode, input.passkey].filter((each) => each !== undefined).length === 1;
  if (!isOne) return refuseField('code', 'is given, or `recoveryCode`, or `passkey`: one of them');
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  const waiting = await countAttempt(ctx, input.token);
  const user = waiting?.userId == null ? null : await ctx.storage.repositories.users.findById(waiting.userId);
  if (waiting === null || user === null) return refuseExpired();
  const factor = await readFactor(ctx, user, input, waiting);
  if (!factor.ok) return factor;
  const outcome = await open(ctx, { user, waiting, factor: factor.value }, visit);
  if (!outcome.ok && outcome.refusal.code === 'invalid_second_factor') {
    await tellRefusal(ctx, user, factor.value.method, visit);
  }
  return outcome;
}

async function countAttempt(ctx: StudioContext, token: string): Promise<SignInToken | null> {
  const digest = digestSignInToken(ctx, token);
  if (digest === null) return null;
  const ref = { kind: 'second_factor', digest, now: ctx.clock() } as const;
  return ctx.storage.repositories.signInTokens.attempt(ref, SECOND_FACTOR_ATTEMPTS_MAX);
}

/** Codes are few enough to be guessed, so they are throttled by person; passkeys and recovery codes are not. */
async function readFactor(
  ctx: StudioContext,
  user: User,
  { code, recoveryCode, passkey }: SecondFactorInput,
  waiting: SignInToken,
): Promise<Outcome<ShownFactor>> {
  if (passkey !== undefined) {
    const assertion = await judgeAssertion(
      ctx,
      { kind: 'passkey_factor', boundTo: nameOf(waiting) },
      passkey,
    );
    const holds = async (repositories: Repositories, now: Date) =>
      assertion !== null &&
      assertion.passkey.userId === user.id &&
      noteAssertion(repositories, assertion, now);
    return succeed({ method: 'passkey', holds });
  }
  if (recoveryCode !== undefined) {
    const digest = digestRecoveryCode(user.id, recoveryCode);
    return succeed({
      method: 'recovery-code',
      holds: ({ secondFactors }) => secondFactors.useRecoveryCode(user.id, digest),
    });
  }
  const throttled = await throttleCodes(ctx, user.id);
  return (
    throttled ??
    succeed({
      method: 'totp',
      holds: (repositories, now) => takeCode(ctx, repositories, user, code ?? '', now),
    })
  );
}

async function takeCode(
  ctx: StudioContext,
  { secondFactors }: Repositories,
  user: User,
  code: string,
  now: Date,
): Promise<boolean> {
  const totp = await secondFactors.findTotp(user.id);
  const step = totp === null || totp.confirmedAt === null ? null : stepOfCode(ctx, totp, code, now);
  return step !== null && secondFactors.useTotpStep(user.id, step);
}

async function open(
  ctx: StudioContext,
  {
    user,
    waiting,
    factor,
  }: { readonly user: User; readonly waiting: SignInToken; readonly factor: ShownFactor },
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const current = await repositories.users.lockById(user.id);
    const { kind, digest } = waiting;
    const redeemed = await repositories.signInTokens.redeem({ kind, digest, now });
    if (current === null || redeemed === null) return refuseExpired();
    if (!(await factor.holds(repositories, now))) return refuseFactor();
    const proof = readProofText(waiting.boundTo);
    const entrance = await findPlaceOrJoin(repositories, current, proof.invitation ?? null, now);
    if (!entrance.ok) return entrance;
    const details = { ...detailsOf(proof), secondFactor: factor.method };
    const who = { user: current, ...entrance.value };
    return succeed(await enterPlace(ctx, repositories, who, visit, { now, details }));
  });
}

/** Tells the account that somebody showed the first factor and not the second: the password may be known. */
async function tellRefusal(
  ctx: StudioContext,
  user: User,
  method: SecondFactorMethod,
  visit: Visit,
): Promise<void> {
  await ctx.storage.transaction(async (repositories) => {
    const place = await findPlace(repositories, user);
    if (!place.ok) return;
    await audit(repositories, memberCaller(place.value.member, place.value.account, visit), ctx.clock(), {
      action: 'refuse_second_factor',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { secondFactor: method },
    });
  });
}

/** Names a waiting sign-in, for a challenge that is good for it alone. */
function nameOf({ digest }: SignInToken): string {
  return digest.toString('hex');
}

function refuseExpired(): ReturnType<typeof refuse> {
  return refuse({
    code: 'sign_in_expired',
    detail: 'This sign-in took too long or was tried too often. Begin again with your password.',
  });
}
