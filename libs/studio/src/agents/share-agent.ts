import type { Agent, Repositories, Skill } from '@paretostudio/entities';
import { isGranted, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseDenied, refuseNotFound } from '../core/refusals.js';
import { rightsOf } from '../core/rights-of.js';
import { findRecord } from '../library/find-record.js';
import { mapOutcome } from '../library/map-outcome.js';
import { markShared } from '../library/mark-shared.js';
import { refuseSharing } from '../library/refuse-sharing.js';
import { SKILL_KIND } from '../skills/skill-kind.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentView } from './agent.view.js';
import { refusePersonalSkills } from './refuse-personal-skills.js';
import { ShareAgentInput } from './share-agent.input.js';
import { toAgentView } from './to-agent-view.js';

/**
 * Shares an agent with the team. All of its skills have to be shared, or are shared with it when that is asked for; else
 * as `shareRecord`.
 */
export const shareAgent = defineOperation({
  action: 'update_agent',
  input: ShareAgentInput,
  output: AgentView,
  run: (ctx, caller, input) =>
    mutate(ctx, async (repositories) =>
      mapOutcome(await share(repositories, caller, input, ctx.clock()), (agent) =>
        toAgentView(repositories, caller, agent),
      ),
    ),
});

/** Skills are locked before their agent, so it is read first and has to have the same ones still when it is locked. */
async function share(
  repositories: Repositories,
  caller: Caller,
  { id, withSkills = false }: ShareAgentInput,
  now: Date,
): Promise<Outcome<Agent>> {
  const refused = await refuseSharing(repositories, caller);
  if (refused !== null) return refused;
  const found = await findRecord(AGENT_KIND, repositories, caller, id);
  if (!found.ok) return found;
  const skills = await lockSkills(repositories, caller, found.value);
  const agent = await repositories.agents.lockAloneByIdOrName(caller, found.value.id);
  if (agent === null) return refuseNotFound('agent');
  if (agent.visibility === 'team') return succeed(agent);
  if (!isDeepStrictEqual(agent.skillIds, found.value.skillIds)) {
    return refuseConflict('The agent was changed meanwhile. Read it again and decide.');
  }
  const personal = skills.filter(({ visibility }) => visibility === 'personal');
  const kept = withSkills
    ? refuseToShareSkills(caller, personal)
    : refusePersonalSkills(namesOfAll(personal));
  if (kept !== null) return kept;
  // What is not seen of its skills, another member has taken back since: a shared agent is without it for good.
  const seen = new Set(skills.map((skill) => skill.id));
  const skillIds = agent.skillIds.filter((each) => seen.has(each));
  await repositories.agents.setSkills(caller.accountId, agent.id, skillIds);
  for (const skill of personal) await markShared(SKILL_KIND, repositories, caller, skill, now);
  return succeed(await markShared(AGENT_KIND, repositories, caller, { ...agent, skillIds }, now));
}

/** By id, as skills are locked everywhere. */
async function lockSkills(
  { skills }: Repositories,
  caller: Caller,
  { skillIds }: Pick<Agent, 'skillIds'>,
): Promise<Skill[]> {
  const locked: Skill[] = [];
  for (const id of [...skillIds].sort()) {
    const skill = await skills.lockAloneByIdOrName(caller, id);
    if (skill !== null) locked.push(skill);
  }
  return locked;
}

function namesOfAll(skills: readonly Skill[]): string[] {
  return skills.map(({ name }) => name);
}

function refuseToShareSkills(
  caller: Caller,
  personal: readonly Skill[],
): ReturnType<typeof refuseDenied> | null {
  if (personal.length === 0 || isGranted(rightsOf(caller), STUDIO_ACTIONS, 'update_skill')) return null;
  return refuseDenied('Sharing its skills as well takes the right to change skills.', 'update_skill');
}
