import { ProtocolError, ProtocolErrorCode, type Result } from '@modelcontextprotocol/server';
import type { ToolAnswer, ToolCall, ToolUseFacts } from '@paretostudio/studio';
import { answer, type Answer } from '../../face/answer.js';
import { printable } from '../../messages/printable.js';
import { answerStateRefused } from '../../refusals/answer-state-refused.js';
import { answerUnknownTool } from '../../refusals/answer-unknown-tool.js';
import { answerNotEnterable } from '../answer-target-refused.js';
import type { TargetServing } from '../target-serving.js';
import { upstreamResult } from './upstream-result.js';

/** Longest name of a tool that is recorded, in UTF-16 code units. */
const ACTION_LENGTH_MAX = 128;
/** Longest message of an upstream's error that is told on, in UTF-16 code units. */
const MESSAGE_LENGTH_MAX = 1_000;

/** A call of a tool of a target, as it came. */
export type TargetToolCall = Omit<ToolCall, 'onFacts'>;

/**
 * Calls a tool of a target, and puts what came of it into the words of MCP.
 *
 * Who may call what is decided by the studio, for this very call; the usage record is told what the caller is not.
 */
export async function callTargetTool(
  { studio, caller, target, era, texts, report }: TargetServing,
  call: TargetToolCall,
): Promise<Answer<Result>> {
  let denial: ToolUseFacts['denial'] = null;
  const onFacts = (facts: ToolUseFacts): void => {
    ({ denial } = facts);
    report.note(recordOf(facts));
  };
  const outcome = await studio.tools.call(caller, target, { ...call, onFacts });
  const isCancelled = call.signal?.aborted === true;
  if (outcome.ok) return answerOf(outcome.value, { era, name: call.name, denial, isCancelled });
  const { refusal } = outcome;
  if (refusal.code === 'not_found') return answerNotEnterable(denial ?? 'not_found');
  const refused = answerStateRefused(texts)(refusal);
  return isCancelled ? { ...refused, outcome: 'cancelled' } : refused;
}

/** Only a tool that was let through is recorded by its name. */
function recordOf({ connectionId, agentId, tool, denial }: ToolUseFacts) {
  return {
    ...(connectionId === null ? {} : { connectionId }),
    ...(agentId === null ? {} : { agentId }),
    action: tool === null || denial !== null ? 'tools/call' : tool.slice(0, ACTION_LENGTH_MAX),
  };
}

interface Called {
  readonly era: TargetServing['era'];
  readonly name: string;
  readonly denial: ToolUseFacts['denial'];
  readonly isCancelled: boolean;
}

function answerOf(called: ToolAnswer, { era, name, denial, isCancelled }: Called): Answer<Result> {
  switch (called.kind) {
    case 'result':
      return answer(
        upstreamResult(called.result, era),
        isCancelled ? 'cancelled' : called.isError ? 'tool_error' : 'ok',
      );
    case 'input_required':
      return answer(
        { resultType: called.kind, inputRequests: called.requests, requestState: called.state },
        called.kind,
      );
    case 'unknown_tool':
      return answerUnknownTool(name, denial ?? 'not_found');
    case 'protocol_error': {
      const message = printable(called.message, MESSAGE_LENGTH_MAX) || 'The tool failed.';
      return { ok: false, error: new ProtocolError(codeOf(called.code), message), outcome: 'tool_error' };
    }
  }
}

/** What errors of ours have for codes: those that JSON-RPC and MCP reserve, and the HTTP statuses of refusals. */
const OURS = [
  { from: -32_768, to: -32_000 },
  { from: 400, to: 599 },
];
const KEPT: ReadonlySet<number> = new Set([ProtocolErrorCode.InvalidParams, ProtocolErrorCode.InternalError]);

/** The code of an upstream's error, unless it would be taken for one of ours. */
function codeOf(code: number): number {
  const isOurs = !Number.isSafeInteger(code) || OURS.some(({ from, to }) => code >= from && code <= to);
  return isOurs && !KEPT.has(code) ? ProtocolErrorCode.InternalError : code;
}
