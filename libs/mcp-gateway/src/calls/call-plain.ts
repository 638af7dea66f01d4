import { ProgressGate } from '../limits/progress-gate.js';
import type { LegacyLink } from '../links/legacy-link.js';
import type { GatewayLimits } from '../types/gateway-limits.js';
import type { UpstreamAnswer } from '../types/upstream-answer.js';
import type { UpstreamCall } from '../types/upstream-call.js';
import { readLegacyAnswer } from './read-legacy-answer.js';

/** What a plain call of a legacy upstream needs. */
export interface PlainCallContext {
  readonly limits: GatewayLimits;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
}

/**
 * Calls a tool of a legacy upstream for a caller that cannot be asked.
 *
 * @throws UpstreamError As the link says, and `invalid_answer`.
 */
export async function callPlain(
  link: LegacyLink,
  { tool, args, onProgress }: UpstreamCall,
  { limits, clock, signal }: PlainCallContext,
): Promise<UpstreamAnswer> {
  const progress = new ProgressGate(limits, clock);
  const answer = await link.request({
    method: 'tools/call',
    params: { name: tool, arguments: args },
    signal,
    limits: {},
    ...(onProgress === undefined
      ? {}
      : { onProgress: (params: unknown) => progress.pass(params, onProgress) }),
  });
  return readLegacyAnswer(answer);
}
