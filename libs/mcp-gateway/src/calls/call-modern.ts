import { isJsonObject } from '../catalog/is-json-object.js';
import { parseDefinition } from '../catalog/parse-definition.js';
import type { LinkAnswer } from '../links/link.js';
import type { ModernLink } from '../links/modern-link.js';
import { ProgressGate } from '../limits/progress-gate.js';
import { answersFor } from '../questions/answers-for.js';
import type { RelayedWait } from '../questions/relay-states.js';
import { screenQuestions, type ScreenedQuestions } from '../questions/screen-questions.js';
import type { GatewayLimits } from '../types/gateway-limits.js';
import type { JsonObject } from '../types/json-object.js';
import type { UpstreamAnswer } from '../types/upstream-answer.js';
import type { UpstreamCall } from '../types/upstream-call.js';
import { UpstreamError } from '../types/upstream-error.js';
import { paramHeaders } from '../wire/param-headers.js';
import { UNTIMED } from '../wire/untimed.js';
import { readCallResult } from './read-call-result.js';
import { readProtocolError } from './read-protocol-error.js';

/** What a call of a modern upstream needs. */
export interface ModernCallContext {
  readonly upstreamName: string;
  readonly limits: GatewayLimits;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
  /** Makes the state of a question. */
  readonly seal: (wait: RelayedWait) => string;
}

/** How often in a row an upstream is answered without its caller, who would not be asked anyway. */
const SILENT_ROUNDS_MAX = 3;

/**
 * Calls a tool of a modern upstream, or goes on with a call that asked something.
 *
 * @param wait - What the caller's answers are for; null in the first round.
 * @throws {@link UpstreamError} As the link says, and `invalid_answer`.
 */
export async function callModern(
  link: ModernLink,
  call: UpstreamCall,
  wait: Extract<RelayedWait, { kind: 'upstream' }> | null,
  context: ModernCallContext,
): Promise<UpstreamAnswer> {
  const { limits, clock } = context;
  const progress = new ProgressGate(limits, clock);
  const headers = paramHeadersOf(call);
  let round = wait === null ? {} : roundOf(wait, answersOf(wait, call));
  for (let silent = 0; silent <= SILENT_ROUNDS_MAX; silent += 1) {
    const answer = await link.requestFor(call.abilities, {
      method: 'tools/call',
      params: { name: call.tool, arguments: call.args, ...round },
      signal: context.signal,
      limits: { ...UNTIMED, bodyBytesMax: limits.resultBytesMax },
      headers,
      ...(call.onProgress === undefined
        ? {}
        : { onProgress: (params: unknown) => progress.pass(params, call.onProgress) }),
    });
    const asked = readQuestions(answer, call, context);
    if (asked === null) return readAnswer(answer);
    const next = waitOf(answer, asked);
    if (next.asked.length > 0) {
      return { kind: 'input_required', requests: asked.asked, state: context.seal(next) };
    }
    round = roundOf(next, answersFor([], next.declined, {}));
  }
  throw new UpstreamError('invalid_answer', 'The server asks again and again for what it cannot be given.');
}

/** Most definitions mark nothing, and are not even parsed: in canonical text a name stands as it is. */
function paramHeadersOf({ definition, args }: UpstreamCall): Record<string, string> {
  return definition?.includes('"x-mcp-header"') ? paramHeaders(parseDefinition(definition), args) : {};
}

function answersOf(wait: Extract<RelayedWait, { kind: 'upstream' }>, call: UpstreamCall): JsonObject {
  return answersFor(wait.asked, wait.declined, call.answer?.responses ?? {});
}

function roundOf(wait: Extract<RelayedWait, { kind: 'upstream' }>, inputResponses: JsonObject): JsonObject {
  return { inputResponses, ...(wait.state === null ? {} : { requestState: wait.state }) };
}

/** Finds the questions in an answer; null: there are none, because it is the last one. */
function readQuestions(
  answer: LinkAnswer,
  { abilities }: UpstreamCall,
  { upstreamName, limits }: ModernCallContext,
): ScreenedQuestions | null {
  if (!answer.ok || !isJsonObject(answer.result) || answer.result['resultType'] !== 'input_required')
    return null;
  const { questionsMax } = limits;
  return screenQuestions(answer.result['inputRequests'], { upstreamName, abilities, questionsMax });
}

function waitOf(answer: LinkAnswer, screened: ScreenedQuestions): Extract<RelayedWait, { kind: 'upstream' }> {
  const state = answer.ok && isJsonObject(answer.result) ? answer.result['requestState'] : undefined;
  const asked = Object.keys(screened.asked);
  if (typeof state !== 'string' && asked.length + screened.declined.length === 0) {
    throw new UpstreamError('invalid_answer', 'The server asks for something and does not say what.');
  }
  return {
    kind: 'upstream',
    state: typeof state === 'string' ? state : null,
    asked,
    declined: screened.declined,
  };
}

function readAnswer(answer: LinkAnswer): UpstreamAnswer {
  if (!answer.ok) return readProtocolError(answer);
  const type = isJsonObject(answer.result) ? (answer.result['resultType'] ?? 'complete') : 'complete';
  if (type === 'complete') return readCallResult(answer.result);
  throw new UpstreamError('invalid_answer', 'The server answered with a kind of result that is not known.');
}
