import type { AgentConnection, AgentPatch, Repositories } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { findRecord } from '../library/find-record.js';
import { mapOutcome } from '../library/map-outcome.js';
import { orNameTaken } from '../library/or-name-taken.js';
import { toJsonObject } from '../library/to-json-object.js';
import { updateRecord } from '../library/update-record.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentReach } from './agent-reach.js';
import { AgentView } from './agent.view.js';
import { findConnections } from './find-connections.js';
import { findSkills } from './find-skills.js';
import { refuseUnknownSkills } from './refuse-unknown-skills.js';
import { toAgentView } from './to-agent-view.js';
import { UpdateAgentInput } from './update-agent.input.js';

/** Changes the given fields of an agent; given skills and connections replace all that it had. See `updateRecord`. */
export const updateAgent = defineOperation({
  action: 'update_agent',
  input: UpdateAgentInput,
  output: AgentView,
  run: (ctx, caller, input) =>
    orNameTaken(AGENT_KIND, input.name ?? null, () =>
      mutate(ctx, (repositories) => update(repositories, caller, input, ctx.clock())),
    ),
});

async function update(
  repositories: Repositories,
  caller: Caller,
  input: UpdateAgentInput,
  now: Date,
): Promise<Outcome<AgentView>> {
  const { id, note, skills, connections } = input;
  const { accountId } = caller;
  const before = await findRecord(AGENT_KIND, repositories, accountId, id);
  if (!before.ok) return before;
  const reach = new AgentReach(caller, before.value);
  const selected =
    connections === undefined
      ? succeed(undefined)
      : await findConnections(repositories, accountId, connections, reach);
  if (!selected.ok) return selected;
  const found = skills === undefined ? null : await findSkills(repositories, accountId, skills);
  if (found !== null && found.unknown.length > 0) return refuseUnknownSkills(found.unknown);
  const refused = found === null ? null : reach.refuseSkills(found.ids);
  if (refused !== null) return refused;
  const expectedVersion = input.expectedVersion ?? (reach.leansOnAgent ? before.value.version : undefined);
  const change = { id, expectedVersion, note, patch: patchOf(input, found?.ids, selected.value) };
  const updated = await updateRecord(AGENT_KIND, repositories, caller, change, now);
  return mapOutcome(updated, (agent) => toAgentView(repositories, agent));
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
