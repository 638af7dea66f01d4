import { createHash } from 'node:crypto';
import { newId } from '@paretostudio/entities';
import { RELAY_STATE_PREFIX, type ClientAbilities } from '@paretostudio/mcp-gateway';
import { CONFIRMATION_SECONDS } from '../confirmations/ask-confirmation.js';
import { digestConfirmationToken, newConfirmationToken } from '../confirmations/confirmation-token.js';
import { audit, type AuditEntry } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { DecidedCall } from './decided-call.js';
import { demandsPerson } from './demands-person.js';
import type { ToolAnswer } from './tool-answer.js';
import type { ToolCall } from './tool-call.js';
import { askAboutTool, readToolAnswer } from './tool-question.js';

/** What confirmations and audit events call the use of a tool. */
const ACTION = 'use_tool';
const CHANNEL = 'elicitation';
/** Most characters of what a confirmation is about. */
const TARGET_LENGTH_MAX = 128;

/** A call that may be made, and what is left of its answer for the upstream. */
export interface AgreedCall {
  readonly kind: 'agreed';
  readonly answer: ToolCall['answer'];
}

/**
 * Sees to it that a person has agreed to a call, where the key demands it: asks in the first round, takes the answer in
 * the second.
 *
 * A yes holds once, for five minutes, for the key, target, tool, arguments, connection and approved definition that it
 * was asked for. It is used up before the call is made: a call that fails is asked about again.
 *
 * @returns That the call may be made; or the answer that the caller gets instead of the tool's; or a refusal,
 *   `human_confirmation_required` when nobody can be asked.
 */
export async function confirmToolUse(
  ctx: StudioContext,
  call: DecidedCall,
  { abilities, answer }: { readonly abilities: ClientAbilities; readonly answer: ToolCall['answer'] },
): Promise<Outcome<ToolAnswer | AgreedCall>> {
  // What answers a question of the upstream is bound to a call that a person had agreed to, or the gateway refuses it.
  const isRelayed = answer?.state.startsWith(RELAY_STATE_PREFIX) === true;
  if (!demandsPerson(call) || isRelayed) return succeed({ kind: 'agreed', answer });
  const { keyId } = call.caller;
  if (keyId === null || (answer === undefined && !abilities.form)) return refuseUnasked(call);
  return answer === undefined ? ask(ctx, call, keyId) : takeAnswer(ctx, call, keyId, answer);
}

async function ask(ctx: StudioContext, call: DecidedCall, keyId: string): Promise<Outcome<ToolAnswer>> {
  const { caller, connection, tool, approvedHash, args } = call;
  return mutate(ctx, async (repositories) => {
    const createdAt = ctx.clock();
    const token = newConfirmationToken();
    await repositories.confirmations.insert({
      ...{ id: newId(), accountId: caller.accountId, keyId, action: ACTION, channel: CHANNEL, createdAt },
      expiresAt: new Date(createdAt.getTime() + CONFIRMATION_SECONDS * 1_000),
      ...{ targetId: targetIdOf(call), targetVersion: approvedHash, usedAt: null },
      digest: Buffer.from(digestConfirmationToken(token) ?? []),
      argumentsDigest: digestOf(call),
    });
    await audit(repositories, caller, createdAt, entryOf(call, 'asked'));
    const requests = askAboutTool({ connectionName: connection.name, toolName: tool.name, args });
    return succeed({ kind: 'input_required', requests, state: token });
  });
}

async function takeAnswer(
  ctx: StudioContext,
  call: DecidedCall,
  keyId: string,
  { state, responses }: NonNullable<ToolCall['answer']>,
): Promise<Outcome<ToolAnswer | AgreedCall>> {
  const said = readToolAnswer(responses);
  const digest = digestConfirmationToken(state);
  if (said === 'missing' || digest === null) return refuseInvalid();
  const now = ctx.clock();
  const isYes = said === 'accepted';
  const taken = await mutate(ctx, async (repositories) => {
    const confirmation = await repositories.confirmations.redeem({
      ...{ accountId: call.caller.accountId, keyId, action: ACTION, digest },
      ...{ argumentsDigest: digestOf(call), channel: CHANNEL, now },
    });
    if (confirmation === null || confirmation.targetId !== targetIdOf(call)) return refuseInvalid();
    // A no counts whatever has become of the tool.
    if (isYes && confirmation.targetVersion !== call.approvedHash) return refuseChanged();
    await audit(repositories, call.caller, now, entryOf(call, isYes ? 'confirmed' : said));
    return succeed<AgreedCall>({ kind: 'agreed', answer: undefined });
  });
  return !taken.ok || isYes ? taken : succeed(nothingDone(said));
}

function nothingDone(said: string): ToolAnswer {
  const text = `Nothing was done: the person ${said}. Do not ask again unless told to.`;
  return { kind: 'result', result: { content: [{ type: 'text', text }], isError: true }, isError: true };
}

/** Target and tool, like `conn_…/delete_note`; what is too long is cut, and told apart by its digest. */
function targetIdOf({ place, name }: DecidedCall): string {
  const id = `${place.resource}/${name}`;
  if (id.length <= TARGET_LENGTH_MAX) return id;
  const digest = createHash('sha256').update(id).digest('hex');
  return `${id.slice(0, TARGET_LENGTH_MAX - digest.length - 1)}~${digest}`;
}

/** Everything of a call that must be the same when the answer comes, besides what a confirmation has a column for. */
function digestOf({ connection, tool, argumentsDigest }: DecidedCall): Buffer {
  const { id, revision } = connection;
  return createHash('sha256')
    .update(JSON.stringify([id, revision, tool.name, argumentsDigest]))
    .digest();
}

function entryOf({ place, connection, tool }: DecidedCall, phase: string): AuditEntry {
  return {
    action: ACTION,
    target: { kind: 'connection', id: connection.id, name: connection.name },
    details: { phase, confirmation: CHANNEL, tool: tool.name, resource: place.resource },
  };
}

function refuseUnasked({ name }: DecidedCall): ReturnType<typeof refuse> {
  return refuse({
    code: 'human_confirmation_required',
    detail:
      `This key demands that a person confirms ${name}, which may destroy something, and nobody can be asked here. ` +
      'Use an MCP client that can show questions (elicitation), or a key without this demand.',
    action: name,
  });
}

function refuseInvalid(): ReturnType<typeof refuse> {
  return refuse({
    code: 'confirmation_invalid',
    detail:
      'This confirmation does not stand: it was used or declined before, its five minutes are over, or it was given ' +
      'for another call. Ask again by the same call without it.',
  });
}

function refuseChanged(): ReturnType<typeof refuse> {
  return refuse({
    code: 'confirmation_invalid',
    detail:
      'The tool was changed after the question was asked. Ask again by the same call without the confirmation.',
  });
}
