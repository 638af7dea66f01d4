import type { Agent, AgentConnection, AgentPatch, Repositories } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { findRecord } from '../library/find-record.js';
import { findRestored } from '../library/find-restored.js';
import { mapOutcome } from '../library/map-outcome.js';
import { orNameTaken } from '../library/or-name-taken.js';
import { toJsonObject } from '../library/to-json-object.js';
import { type RecordChange, updateRecord } from '../library/update-record.js';
import type { AgentChange } from './agent-change.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentReach } from './agent-reach.js';
import { AgentView } from './agent.view.js';
import { findConnections } from './find-connections.js';
import { findSkills } from './find-skills.js';
import { refusePersonalSkills } from './refuse-personal-skills.js';
import { refuseUnknownSkills } from './refuse-unknown-skills.js';
import { restoredPatch } from './restored-patch.js';
import { toAgentView } from './to-agent-view.js';
import { UpdateAgentInput } from './update-agent.input.js';

/**
 * Changes the given fields of an agent, or brings back what a version of it said; given skills and connections replace
 * all that it had. See `updateRecord`.
 */
export const updateAgent = defineOperation({
  action: 'update_agent',
  input: UpdateAgentInput,
  output: AgentView,
  async run(ctx, caller, input) {
    const restored = await findRestored(AGENT_KIND, ctx, caller, input);
    if (!restored.ok) return restored;
    const { value: change } = restored;
    return orNameTaken(AGENT_KIND, change?.patch.name ?? input.name ?? null, () =>
      mutate(ctx, (repositories) => update(repositories, caller, { input, restored: change }, ctx.clock())),
    );
  },
});

/** What is asked for: fields, or a version to be brought back. */
interface AgentUpdate {
  readonly input: UpdateAgentInput;
  readonly restored: RecordChange<Agent> | null;
}

async function update(
  repositories: Repositories,
  caller: Caller,
  { input, restored }: AgentUpdate,
  now: Date,
): Promise<Outcome<AgentView>> {
  const { id, expectedVersion, note } = input;
  const before = await findRecord(AGENT_KIND, repositories, caller, restored?.id ?? id);
  if (!before.ok) return before;
  const reach = new AgentReach(caller, before.value);
  const changed =
    restored === null
      ? await givenPatch(repositories, caller, input, reach)
      : await restoredPatch(repositories, caller, restored.patch, reach);
  if (!changed.ok) return changed;
  const { patch, personalSkills } = changed.value;
  const change = {
    ...(restored ?? { id, note }),
    expectedVersion: expectedVersion ?? (reach.leansOnAgent ? before.value.version : undefined),
    patch,
    judge: ({ visibility }: Agent) => (visibility === 'team' ? refusePersonalSkills(personalSkills) : null),
  };
  const updated = await updateRecord(AGENT_KIND, repositories, caller, change, now);
  return mapOutcome(updated, (agent) => toAgentView(repositories, caller, agent));
}

/** The fields that the input gives, what they refer to found and allowed. */
async function givenPatch(
  repositories: Repositories,
  caller: Caller,
  input: UpdateAgentInput,
  reach: AgentReach,
): Promise<Outcome<AgentChange>> {
  const { skills, connections } = input;
  const selected =
    connections === undefined
      ? succeed(undefined)
      : await findConnections(repositories, caller.accountId, connections, reach);
  if (!selected.ok) return selected;
  const found = skills === undefined ? null : await findSkills(repositories, caller, skills);
  if (found !== null && found.unknown.length > 0) return refuseUnknownSkills(found.unknown);
  const refused = found === null ? null : reach.refuseSkills(found.ids);
  const patch = patchOf(input, found?.ids, selected.value);
  return refused ?? succeed({ patch, personalSkills: found?.personal ?? [] });
}

function patchOf(
  input: UpdateAgentInput,
  skillIds: string[] | undefined,
  connections: readonly AgentConnection[] | undefined,
): AgentPatch {
  const { name, displayName, description, instructions, model, tools, disallowedTools, claude, tags } = input;
  return {
    name,
    displayName,
    description,
    instructions,
    model,
    tools,
    disallowedTools,
    skillIds,
    connections,
    claude: claude === undefined ? undefined : toJsonObject(claude),
    tags,
  };
}
