import type { Agent, LibraryReader, Repositories } from '@paretostudio/entities';
import { renderAgentBundleArchive, renderAgentFile, type SkillDocument } from '@paretostudio/library-files';
import { isGranted, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseDenied } from '../core/refusals.js';
import { rightsOf } from '../core/rights-of.js';
import { ExportedFileView } from '../library/exported-file.view.js';
import { findRecordAt } from '../library/find-record-at.js';
import { mapOutcome } from '../library/map-outcome.js';
import { toArchiveFileView, toMarkdownFileView } from '../library/to-exported-file-view.js';
import { toSkillDocument } from '../skills/to-skill-document.js';
import { AGENT_KIND } from './agent-kind.js';
import { AGENT_LIMITS } from './agent-limits.js';
import { ExportAgentInput } from './export-agent.input.js';
import { toAgentDocument } from './to-agent-document.js';

/**
 * Writes an agent as a subagent file, or as an archive of that file and its skills as they are now; the archive needs
 * the right to `get_skill` too, since it tells all that is in them.
 */
export const exportAgent = defineOperation({
  action: 'get_agent',
  input: ExportAgentInput,
  output: ExportedFileView,
  async run({ storage: { repositories } }, caller, input) {
    const { format = 'md' } = input;
    if (format === 'zip' && !isGranted(rightsOf(caller), STUDIO_ACTIONS, 'get_skill')) {
      return refuseDenied('The archive holds skills, which this caller may not read.', 'get_skill');
    }
    const found = await findRecordAt(AGENT_KIND, repositories, caller, input);
    if (!found.ok) return found;
    const agent = found.value;
    const document = await toAgentDocument(repositories, caller, agent);
    if (format === 'md') {
      return succeed(toMarkdownFileView(`${agent.name}.md`, renderAgentFile(document)));
    }
    return mapOutcome(await skillsOf(repositories, caller, agent), (skills) =>
      toArchiveFileView(`${agent.name}.zip`, renderAgentBundleArchive(document, skills)),
    );
  },
});

/** The skills of an agent that the reader sees, with all their files, in its order; refused where they are too much for one archive. */
async function skillsOf(
  repositories: Repositories,
  reader: LibraryReader,
  agent: Agent,
): Promise<Outcome<SkillDocument[]>> {
  const documents: SkillDocument[] = [];
  let bytes = 0;
  for (const id of agent.skillIds) {
    const skill = await repositories.skills.findByIdOrName(reader, id);
    if (skill === null) continue;
    bytes += skill.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (bytes > AGENT_LIMITS.bundleBytesMax) {
      return refuseConflict(
        `The files of this agent's skills have more than ${AGENT_LIMITS.bundleBytesMax} bytes, which is the most ` +
          'of one archive. Export the agent as Markdown and its skills one at a time.',
      );
    }
    const document = await toSkillDocument(repositories, skill);
    if (document.ok) documents.push(document.value);
  }
  return succeed(documents);
}
