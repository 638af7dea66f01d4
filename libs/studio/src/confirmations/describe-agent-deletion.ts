import { AGENT_KIND } from '../agents/agent-kind.js';
import { countOf } from './count-of.js';
import { libraryDeletion } from './describe-library-deletion.js';

/** Tells what goes with an agent: its versions. Its skills stay. */
export const AGENT_DELETION = libraryDeletion(AGENT_KIND, async (repositories, agent) => {
  const { accountId, id, name, skillIds } = agent;
  const versions = await repositories.libraryVersions.countByRecord(accountId, id);
  return [
    `The agent ${name} is deleted for good, with ${countOf(versions, 'version')}.`,
    ...(skillIds.length === 0 ? [] : ['The skills that it has stay in the library.']),
  ];
});
