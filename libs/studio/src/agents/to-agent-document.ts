import type { Agent, Repositories } from '@paretostudio/entities';
import type { AgentDocument } from '@paretostudio/library-files';
import { contentOf } from '../library/content-of.js';

/** Puts an agent in the form that it is exported in, with the names of those of its skills that exist.
 * Its connections are left out: they are this account's alone. */
export async function toAgentDocument({ skills }: Repositories, agent: Agent): Promise<AgentDocument> {
  const existing = await skills.findSummariesByIds(agent.accountId, agent.skillIds);
  const { skillIds: _skillIds, connections: _connections, ...content } = contentOf(agent);
  return { ...content, skills: existing.map(({ name }) => name) };
}
