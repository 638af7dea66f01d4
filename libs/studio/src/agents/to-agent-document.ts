import type { Agent, LibraryReader, Repositories } from '@paretostudio/entities';
import type { AgentDocument } from '@paretostudio/library-files';
import { contentOf } from '../library/content-of.js';

/** Puts an agent in the form that it is exported in, with the names of those of its skills that are there for
 * the reader.
 * Its connections are left out: they are this account's alone. */
export async function toAgentDocument(
  { skills }: Repositories,
  reader: LibraryReader,
  agent: Agent,
): Promise<AgentDocument> {
  const existing = await skills.findSummariesByIds(reader, agent.skillIds);
  const { skillIds: _skillIds, connections: _connections, ...content } = contentOf(agent);
  return { ...content, skills: existing.map(({ name }) => name) };
}
