import type { CallToolResult, InputRequiredResult, ServerContext } from '@modelcontextprotocol/server';
import type { ConfirmationChannel, ConfirmationRequestView, Outcome } from '@paretostudio/studio';
import { answer, type Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { abilitiesOf } from '../../messages/client-abilities.js';
import { answerStateRefused } from '../../refusals/answer-state-refused.js';
import { refusalResult } from '../../refusals/refusal-result.js';
import { answerOutcome } from './answer-outcome.js';
import { CONFIRMATION_TOKEN_LENGTH_MAX } from './confirmation-schema.js';
import { CONFIRMATION_TOKEN } from './confirmation-token.js';
import { elicitConfirmation, readConfirmation } from './elicit-confirmation.js';
import type { McpTool } from './mcp-tool.js';
import { tokenResult } from './token-result.js';

/** One call of a destructive tool. */
export interface DestructiveCall {
  readonly tool: McpTool;
  /** Untrusted; with the token of a second round, if there is one. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly ctx: ServerContext;
}

type ToolAnswer = Answer<CallToolResult | InputRequiredResult>;

/**
 * Runs a destructive tool in two rounds: the first tells what would be lost and stores a token that works once, the
 * second redeems it and runs.
 *
 * A client of the modern era that can ask a person is made to ask, and brings the answer with the token as its
 * request state; every other client is given the token for an argument. The studio binds each token to key, action,
 * arguments and channel, so a second round with any other token runs nothing, whoever sends it.
 */
export async function callDestructiveTool(serving: Serving, call: DestructiveCall): Promise<ToolAnswer> {
  const { [CONFIRMATION_TOKEN]: token, ...args } = call.args;
  const state = call.ctx.mcpReq.requestState();
  if (state !== undefined) return endElicitation(serving, { ...call, args }, state);
  if (token !== undefined) return confirm(serving, { ...call, args }, token, 'token');
  return ask(serving, { ...call, args });
}

async function ask(serving: Serving, { tool, args, ctx }: DestructiveCall): Promise<ToolAnswer> {
  const channel: ConfirmationChannel = abilitiesOf(ctx.mcpReq.envelope).form ? 'elicitation' : 'token';
  const asked: Outcome<ConfirmationRequestView> = await serving.studio.ask(
    tool.name,
    serving.caller,
    args,
    channel,
  );
  if (!asked.ok) return refuse(serving, asked);
  const question = asked.value;
  return answer(
    channel === 'elicitation' ? elicitConfirmation(tool, question) : tokenResult(question),
    'confirmation_required',
  );
}

async function endElicitation(serving: Serving, call: DestructiveCall, state: unknown): Promise<ToolAnswer> {
  const said = readConfirmation(call.ctx.mcpReq.inputResponses);
  if (said === 'accepted') return confirm(serving, call, state, 'elicitation');
  if (said === 'missing' || !isToken(state)) return refuseState(serving, invalidToken());
  const { tool, args } = call;
  const declined = await serving.studio.decline(tool.name, serving.caller, args, {
    token: state,
    channel: 'elicitation',
    answer: said,
  });
  if (!declined.ok) return refuseState(serving, declined);
  const text = `Nothing was done: the person ${said === 'declined' ? 'declined' : 'cancelled'}. Do not ask again unless told to.`;
  return answer({ content: [{ type: 'text', text }], isError: true }, 'confirmation_declined');
}

async function confirm(
  serving: Serving,
  { tool, args }: DestructiveCall,
  token: unknown,
  channel: ConfirmationChannel,
): Promise<ToolAnswer> {
  const refuseToken = channel === 'elicitation' ? refuseState : refuse;
  if (!isToken(token)) return refuseToken(serving, invalidToken());
  const confirmed = await serving.studio.confirm(tool.name, serving.caller, args, { token, channel });
  return confirmed.ok ? answerOutcome(serving, confirmed) : refuseToken(serving, confirmed);
}

function isToken(token: unknown): token is string {
  return typeof token === 'string' && token !== '' && token.length <= CONFIRMATION_TOKEN_LENGTH_MAX;
}

type Refused = Extract<Outcome<never>, { ok: false }>;

function refuse({ texts }: Serving, { refusal }: Refused): ToolAnswer {
  return answer(refusalResult(refusal, texts), refusal.code);
}

/** A token that came as the state of a request is a parameter of the protocol; as an argument it is the tool's. */
function refuseState({ texts }: Serving, { refusal }: Refused): ToolAnswer {
  return answerStateRefused(texts)(refusal);
}

function invalidToken(): Refused {
  const detail =
    'The confirmation lacks its token, or the answer of the person. Call again without it to be asked anew.';
  return { ok: false, refusal: { code: 'confirmation_invalid', detail } };
}
