import { SKILL_KIND } from '../skills/skill-kind.js';
import { countOf } from './count-of.js';
import { libraryDeletion } from './describe-library-deletion.js';
import { lossOfAgents } from './loss-of-agents.js';

/** Tells what goes with a skill: its versions, its files, and its place in agents. */
export const SKILL_DELETION = libraryDeletion(
  SKILL_KIND,
  async (repositories, { accountId, id, name, files }, caller) => {
    const versions = await repositories.libraryVersions.countByRecord(accountId, id);
    const agents = await repositories.agents.listBySkill(caller, id);
    return [
      `The skill ${name} is deleted for good, with ${countOf(versions, 'version')} and ${countOf(files.length, 'file')}.`,
      ...lossOfAgents(agents),
    ];
  },
);
