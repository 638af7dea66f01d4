import { AGENT_KIND } from '../agents/agent-kind.js';
import { countOf } from './count-of.js';
import { libraryDeletion } from './describe-library-deletion.js';

/** Tells what goes with an agent: its versions. Its skills and connections stay. */
export const AGENT_DELETION = libraryDeletion(AGENT_KIND, async (repositories, agent) => {
  const { accountId, id, name, skillIds, connections } = agent;
  const versions = await repositories.libraryVersions.countByRecord(accountId, id);
  return [
    `The agent ${name} is deleted for good, with ${countOf(versions, 'version')}.`,
    ...(skillIds.length === 0 ? [] : ['The skills that it has stay in the library.']),
    `Its live address /mcp/agent/${id} is gone with it: clients and keys that use it lose it.`,
    ...(connections.length === 0 ? [] : ['The connections that it has stay.']),
  ];
});
