import { renderSkillArchive, renderSkillFile } from '@paretostudio/library-files';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { ExportedFileView } from '../library/exported-file.view.js';
import { findRecordAt } from '../library/find-record-at.js';
import { mapOutcome } from '../library/map-outcome.js';
import { toArchiveFileView, toMarkdownFileView } from '../library/to-exported-file-view.js';
import { ExportSkillInput } from './export-skill.input.js';
import { SKILL_FILE } from './skill-file-name.js';
import { SKILL_KIND } from './skill-kind.js';
import { toSkillDocument } from './to-skill-document.js';

/** Writes a skill as an archive of its folder, or its SKILL.md alone. */
export const exportSkill = defineOperation({
  action: 'get_skill',
  input: ExportSkillInput,
  output: ExportedFileView,
  async run({ storage: { repositories } }, caller, input) {
    const { format = 'zip', target = 'portable' } = input;
    const found = await findRecordAt(SKILL_KIND, repositories, caller, input);
    if (!found.ok) return found;
    const skill = found.value;
    if (format === 'md') {
      return succeed(toMarkdownFileView(SKILL_FILE, renderSkillFile(skill, { target })));
    }
    return mapOutcome(await toSkillDocument(repositories, skill), (document) =>
      toArchiveFileView(`${skill.name}.zip`, renderSkillArchive(document, { target })),
    );
  },
});
