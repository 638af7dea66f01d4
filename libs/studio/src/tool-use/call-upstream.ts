import { UpstreamError, type UpstreamAnswer, type UpstreamFault } from '@paretostudio/mcp-gateway';
import { noteUpstreamProblem } from '../connections/note-upstream-problem.js';
import { upstreamOf } from '../connections/upstream-of.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { DecidedCall } from './decided-call.js';
import { demandsPerson } from './demands-person.js';
import { refuseUpstream } from './refuse-upstream.js';
import type { ToolAnswer } from './tool-answer.js';
import type { ToolCall } from './tool-call.js';

/** Faults that may lie in one tool or one call, and say nothing of the connection. */
const FAULTS_OF_ONE_CALL: ReadonlySet<UpstreamFault> = new Set<UpstreamFault>(['timeout', 'too_large']);

/** What of a call goes on to the gateway as it came. */
export type PassedOn = Pick<ToolCall, 'abilities' | 'answer' | 'onProgress' | 'signal'>;

/**
 * Makes a call that was decided on, and turns what came of it into an answer.
 *
 * @returns `upstream_failed` when the upstream did not answer, which is noted on the connection;
 *   `confirmation_invalid` when the state of an answer does not stand.
 */
export async function callUpstream(
  ctx: StudioContext,
  call: DecidedCall,
  { abilities, answer, onProgress, signal }: PassedOn,
): Promise<Outcome<ToolAnswer>> {
  const { connection, tool, args } = call;
  try {
    const answered = await ctx.gateway.callTool(upstreamOf(ctx, connection), {
      ...{ tool: tool.name, args, abilities, binding: bindingOf(call) },
      ...(tool.approved === null ? {} : { definition: tool.approved }),
      ...(answer === undefined ? {} : { answer }),
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(signal === undefined ? {} : { signal }),
    });
    return answered.kind === 'state_refused' ? refuseState(answered) : succeed(answered);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    if (!FAULTS_OF_ONE_CALL.has(error.reason)) {
      await noteUpstreamProblem(ctx, connection, error, ctx.clock());
    }
    return refuseUpstream(connection, error);
  }
}

/**
 * What a question of the upstream is tied to: who calls, where, what, with which arguments and definition, and whether
 * a person had agreed to the call.
 */
function bindingOf(call: DecidedCall): string {
  const { caller, place, connection, tool, argumentsDigest, approvedHash } = call;
  const who = caller.keyId ?? caller.memberId;
  const agreed = demandsPerson(call);
  return JSON.stringify([
    ...[caller.accountId, caller.kind, who, place.resource, connection.id, tool.name],
    ...[argumentsDigest, approvedHash, agreed],
  ]);
}

type RefusedState = Extract<UpstreamAnswer, { kind: 'state_refused' }>;

const REFUSED_STATES: Readonly<Record<RefusedState['reason'], string>> = {
  invalid: 'The answer belongs to no question that was asked in this call.',
  expired: 'The question was asked too long ago to be answered now.',
  used: 'The question was answered before.',
  lost: 'The call that asked the question does not wait for its answer any more.',
};

function refuseState({ reason }: RefusedState): ReturnType<typeof refuse> {
  const detail = `${REFUSED_STATES[reason]} Make the same call again without it.`;
  return refuse({ code: 'confirmation_invalid', detail });
}
