import type { AdmissionRequest } from '@paretostudio/admission';
import ipaddr from 'ipaddr.js';
import { parseApiKey } from '@paretostudio/key-crypto';
import type { Caller } from '../core/caller.js';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { describeUnknownKey, describeVerdict, type KeyDecision } from './describe-verdict.js';
import { KeyVerdictView } from './key-verdict.view.js';
import { VerifyApiKeyInput } from './verify-api-key.input.js';

/** Most alike requests of one verification that wait at once: everybody who calls this server waits in the same queue. */
const REQUESTS_TOGETHER_MAX = 100;

/**
 * Tells a service whether a key that was presented to it is good, by the same admission that guards this server.
 *
 * The verifying caller pays nothing, of its burst neither. The presented key pays `cost` and `burst` for each request,
 * which is nothing unless the caller says so; also when the action is then found not to be allowed. A key of another
 * account is answered like an unknown one; none of its meters moves.
 */
export const verifyApiKey = defineOperation({
  action: 'verify_api_key',
  input: VerifyApiKeyInput,
  output: KeyVerdictView,
  async run(ctx, caller, input) {
    const unknown = (detail?: string) => succeed(describeUnknownKey(ctx.clock(), input, detail));
    const parsed = parseApiKey(input.key);
    if (!parsed.ok) return unknown(parsed.message);
    const { cost = 0, burst = 0, requests = 1 } = input;
    const request: AdmissionRequest = { key: parsed.key, cost, burst, address: unmapped(input.address) };
    // What counts nothing is decided first and looked at then; what counts must not reach a stranger's meters.
    if (cost + burst > 0 && !(await isOfAccount(ctx, caller, parsed.key))) return unknown();
    const decision = await decideAlike(ctx, request, requests);
    const isOurs = decision.decided.accountId === caller.accountId;
    return isOurs ? succeed(describeVerdict(decision, input)) : unknown();
  },
});

async function isOfAccount(ctx: StudioContext, caller: Caller, key: string): Promise<boolean> {
  const digests = ctx.peppers.candidates(key).map(({ digest }) => digest);
  const known = await ctx.storage.repositories.apiKeys.findByDigest(digests);
  return known?.accountId === caller.accountId;
}

/**
 * Asks about as many at once as may wait together, and about the rest once those fitted: it is alike, and would not fit
 * either. About one alone where nothing is counted.
 */
async function decideAlike(
  ctx: StudioContext,
  request: AdmissionRequest,
  requests: number,
): Promise<KeyDecision> {
  const asked = request.cost + (request.burst ?? 1) === 0 ? 1 : requests;
  const together = Math.min(asked, REQUESTS_TOGETHER_MAX);
  const [first, ...others] = await Promise.all([
    ctx.admission.admit(request),
    ...Array.from({ length: together - 1 }, () => ctx.admission.admit(request)),
  ]);
  const outcomes = [first, ...others];
  const admitted = outcomes.filter((outcome) => outcome.admitted);
  const decided = admitted.at(-1) ?? first;
  const refusal = outcomes.find((outcome) => !outcome.admitted) ?? null;
  if (refusal !== null || asked === together) {
    return { granted: admitted.length * (requests / asked), decided, refusal };
  }
  const rest = await decideAlike(ctx, request, asked - together);
  return { ...rest, granted: together + rest.granted, decided: rest.granted === 0 ? decided : rest.decided };
}

/** Admission expects IPv4 as IPv4, also when it came mapped into IPv6. */
function unmapped(address: string | undefined): string | null {
  return address === undefined ? null : ipaddr.process(address).toString();
}
