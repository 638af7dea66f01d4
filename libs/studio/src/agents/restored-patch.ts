import type { AgentConnection, AgentPatch, Repositories } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type { AgentChange } from './agent-change.js';
import type { AgentReach } from './agent-reach.js';
import { findSkills } from './find-skills.js';

/**
 * Fits a former version of an agent to what there is now: skills and connections that were deleted since are left out,
 * and the others are kept from being deleted before the transaction ends. Tools are taken as they were selected; one
 * that its connection no longer has is offered by no agent.
 *
 * @param former - The content of that version.
 * @returns Or a refusal when it would give the agent what the caller could not give it today.
 */
export async function restoredPatch(
  repositories: Repositories,
  caller: Caller,
  former: AgentPatch,
  reach: AgentReach,
): Promise<Outcome<AgentChange>> {
  const selected = former.connections ?? [];
  const ids = selected.map(({ connectionId }) => connectionId);
  const existing = new Set(
    (await repositories.connections.lockForUse(caller.accountId, ids)).map(({ id }) => id),
  );
  const connections = selected.filter(({ connectionId }) => existing.has(connectionId));
  if (!connections.every((selection) => mayGive(reach, selection))) {
    return refuseField('restoreVersion', 'gives the agent tools that this key may not use itself');
  }
  const { ids: skillIds, personal } = await findSkills(repositories, caller, former.skillIds ?? []);
  const patch = { ...former, connections, skillIds };
  return reach.refuseSkills(skillIds) ?? succeed({ patch, personalSkills: personal });
}

function mayGive(reach: AgentReach, { connectionId, tools }: AgentConnection): boolean {
  if (!reach.knowsConnection(connectionId)) return false;
  return tools === null
    ? reach.mayGiveAll(connectionId)
    : tools.every((tool) => reach.mayGive(connectionId, tool));
}
