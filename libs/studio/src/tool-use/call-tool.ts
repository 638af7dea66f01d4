import { refreshTools } from '../connections/refresh-tools.js';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { callUpstream } from './call-upstream.js';
import { confirmToolUse } from './confirm-tool-use.js';
import type { DecidedCall } from './decided-call.js';
import { digestToolArguments } from './digest-tool-arguments.js';
import { findTool, type FoundTool } from './find-tool.js';
import { placeOf, type Place } from './place.js';
import { readToolArguments } from './read-tool-arguments.js';
import { refuseNotApproved } from './refuse-not-approved.js';
import { refuseNotEnterable } from './refuse-not-enterable.js';
import { refuseUpstream } from './refuse-upstream.js';
import type { ToolAnswer } from './tool-answer.js';
import type { ToolCall } from './tool-call.js';
import type { ToolTarget } from './tool-target.js';

/**
 * Calls a tool for a caller: looks it up and decides, reads the definitions anew where they are old and decides again,
 * has a person agree where the key demands it, and only then speaks to the upstream.
 */
export async function callTool(
  ctx: StudioContext,
  caller: Caller,
  target: ToolTarget,
  call: ToolCall,
): Promise<Outcome<ToolAnswer>> {
  const place = placeOf(target);
  if (place === null) {
    call.onFacts?.({ connectionId: null, agentId: null, tool: null, denial: 'not_found' });
    return refuseNotEnterable();
  }
  const decided = await decide(ctx, caller, place, call);
  if (!decided.ok) return decided;
  if (decided.value.kind !== 'decided') return succeed(decided.value);
  const { abilities, answer, onProgress, signal } = call;
  const agreed = await confirmToolUse(ctx, decided.value, { abilities, answer });
  if (!agreed.ok) return agreed;
  if (agreed.value.kind !== 'agreed') return succeed(agreed.value);
  return callUpstream(ctx, decided.value, { abilities, answer: agreed.value.answer, onProgress, signal });
}

type Decision = Outcome<DecidedCall | Extract<ToolAnswer, { kind: 'unknown_tool' }>>;

/** Rights first, then the arguments, then whether the definition is still the approved one. */
async function decide(ctx: StudioContext, caller: Caller, place: Place, call: ToolCall): Promise<Decision> {
  const find = async (): Promise<FoundTool> => {
    const found = await findTool(ctx, caller, place, call.name);
    call.onFacts?.(found.facts);
    return found;
  };
  const found = await find();
  if (found.kind === 'no_target') return refuseNotEnterable();
  const connection = found.kind === 'tool' ? found.connection : found.unread;
  if (connection === null) return succeed({ kind: 'unknown_tool' });
  const args = readToolArguments(call.args);
  if (!args.ok) return args;
  const refreshed = await refreshTools(ctx, connection, { signal: call.signal });
  if (!refreshed.ok) return refuseUpstream(connection, refreshed.error);
  // Whatever was read anew may have changed everything.
  const latest = refreshed.reading === null ? found : await find();
  return conclude(latest, { caller, place, name: call.name, args: args.value });
}

function conclude(found: FoundTool, call: Pick<DecidedCall, 'caller' | 'place' | 'name' | 'args'>): Decision {
  if (found.kind === 'no_target') return refuseNotEnterable();
  if (found.kind === 'no_tool') return succeed({ kind: 'unknown_tool' });
  const { connection, tool, verdict } = found;
  const { approvedHash } = tool;
  return verdict === 'waiting' || approvedHash === null
    ? refuseNotApproved(connection, tool, call.name)
    : succeed({
        ...{ kind: 'decided', ...call, connection, tool, approvedHash },
        argumentsDigest: digestToolArguments(call.args),
      });
}
