import type { ConnectionInUse, ToolInUse } from '@paretostudio/entities';
import { mayEnter, type Rights } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { rightsOf } from '../core/rights-of.js';
import type { StudioContext } from '../core/studio-context.js';
import { isSelected } from './is-selected.js';
import { judgeTool, type ToolVerdict } from './judge-tool.js';
import type { Place } from './place.js';
import type { ToolUseFacts } from './tool-use-facts.js';

/** What a name stands for at a target, for a caller, at this moment. */
export type FoundTool = {
  /** For the usage record. */
  readonly facts: ToolUseFacts;
} & (
  | {
      /** No target that the caller may enter. */
      readonly kind: 'no_target';
    }
  | {
      /** No tool that the caller may know of. */
      readonly kind: 'no_tool';
      /** The connection that may have it by now, had its tools been read; null: none would change the answer. */
      readonly unread: ConnectionInUse | null;
    }
  | {
      readonly kind: 'tool';
      readonly verdict: Exclude<ToolVerdict, 'denied'>;
      readonly connection: ConnectionInUse;
      readonly tool: ToolInUse;
    }
);

/**
 * Looks up, in one statement, what a name stands for at a target, and decides whether the caller may use it.
 *
 * @param name - Untrusted.
 */
export async function findTool(
  ctx: StudioContext,
  caller: Caller,
  place: Place,
  name: string,
): Promise<FoundTool> {
  const lookup = { ctx, caller, rights: rightsOf(caller), place, name };
  return place.kind === 'agent' ? findAtAgent(lookup) : findAtConnection(lookup);
}

interface Lookup {
  readonly ctx: StudioContext;
  readonly caller: Caller;
  readonly rights: Rights;
  readonly place: Place;
  readonly name: string;
}

async function findAtConnection({ ctx, caller, rights, place, name }: Lookup): Promise<FoundTool> {
  const { accountId } = caller;
  const found = await ctx.storage.repositories.toolUse.findForConnection({
    ...{ accountId, connectionId: place.id, tool: name },
  });
  if (found === null) return noTarget(NOTHING_KNOWN, 'not_found');
  const known = { ...NOTHING_KNOWN, connectionId: place.id };
  if (!mayEnter(rights, place.resource)) return noTarget(known, 'permission_denied');
  const { connection, tool } = found;
  const verdict = judgeTool(rights, {
    ...{ resource: place.resource, name, isSelected: true },
    ...{ approvedHash: tool?.approvedHash ?? null, seenHash: tool?.seenHash ?? null },
  });
  return conclude({ known, verdict, connection, tool });
}

async function findAtAgent({ ctx, caller, rights, place, name }: Lookup): Promise<FoundTool> {
  const found = await ctx.storage.repositories.toolUse.findForAgent({
    ...{ reader: caller, agentId: place.id, agentName: name },
  });
  if (found === null) return noTarget(NOTHING_KNOWN, 'not_found');
  const known = { ...NOTHING_KNOWN, agentId: place.id };
  if (!mayEnter(rights, place.resource)) return noTarget(known, 'permission_denied');
  const { agent, connection, tool } = found;
  const verdict = judgeTool(rights, {
    ...{ resource: place.resource, name },
    isSelected:
      connection !== null &&
      isSelected(agent.connections, { connection, tool: tool?.name ?? null, agentName: name }),
    ...{ approvedHash: tool?.approvedHash ?? null, seenHash: tool?.seenHash ?? null },
  });
  return conclude({ known, verdict, connection, tool });
}

const NOTHING_KNOWN: ToolUseFacts = { connectionId: null, agentId: null, tool: null, denial: null };

function noTarget(known: ToolUseFacts, denial: NonNullable<ToolUseFacts['denial']>): FoundTool {
  return { kind: 'no_target', facts: { ...known, denial } };
}

function conclude(found: {
  readonly known: ToolUseFacts;
  readonly verdict: ToolVerdict;
  readonly connection: ConnectionInUse | null;
  readonly tool: ToolInUse | null;
}): FoundTool {
  const { known, verdict, connection, tool } = found;
  if (connection === null || tool === null) {
    const unread = verdict === 'denied' ? null : connection;
    return { kind: 'no_tool', unread, facts: { ...known, denial: 'not_found' } };
  }
  const facts = { ...known, connectionId: connection.id, tool: tool.name };
  return verdict === 'denied'
    ? { kind: 'no_tool', unread: null, facts: { ...facts, denial: 'permission_denied' } }
    : { kind: 'tool', verdict, connection, tool, facts };
}
