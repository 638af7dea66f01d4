import type { SkillSummary } from '@paretostudio/entities';
import { isGranted, mayEnter, STUDIO_ACTIONS } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { rightsOf } from '../core/rights-of.js';
import type { StudioContext } from '../core/studio-context.js';
import { placeOf } from './place.js';
import { refuseNotEnterable } from './refuse-not-enterable.js';
import type { ToolTarget } from './tool-target.js';

/** What a caller needs on an agent to be given its skills: as prompts, or as resources. */
export type SkillUse = 'prompts/get' | 'resources/read';

/**
 * Finds the skills of an agent for a caller, in the agent's order.
 *
 * @returns None without the right, and none for a connection; `not_found` when the target may not be entered.
 */
export async function findAgentSkills(
  { storage: { repositories } }: StudioContext,
  caller: Caller,
  target: ToolTarget,
  use: SkillUse,
): Promise<Outcome<readonly SkillSummary[]>> {
  const place = placeOf(target);
  const rights = rightsOf(caller);
  if (place === null || !mayEnter(rights, place.resource)) return refuseNotEnterable();
  const { accountId } = caller;
  if (place.kind === 'connection') {
    const [connection] = await repositories.connections.findByIds(accountId, [place.id]);
    return connection === undefined ? refuseNotEnterable() : succeed([]);
  }
  const [agent] = await repositories.agents.findSummariesByIds(caller, [place.id]);
  if (agent === undefined) return refuseNotEnterable();
  if (!isGranted(rights, STUDIO_ACTIONS, use, place.resource)) return succeed([]);
  return succeed(await repositories.skills.findSummariesByIds(caller, agent.skillIds));
}
