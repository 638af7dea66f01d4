import { renderSkillFile } from '@paretostudio/library-files';
import type { Repositories, Skill } from '@paretostudio/entities';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { findRecord } from '../library/find-record.js';
import { mediaTypeOf } from './media-type-of.js';
import { ReadSkillFileInput } from './read-skill-file.input.js';
import { SKILL_FILE } from './skill-file-name.js';
import { SkillFileView } from './skill-file.view.js';
import { SKILL_KIND } from './skill-kind.js';

/** Reads one file of a skill: SKILL.md in its portable form, or one beside it. */
export const readSkillFile = defineOperation({
  action: 'get_skill',
  input: ReadSkillFileInput,
  output: SkillFileView,
  async run({ storage: { repositories } }, caller, { id, path }) {
    const found = await findRecord(SKILL_KIND, repositories, caller, id);
    if (!found.ok) return found;
    const skill = found.value;
    return path === SKILL_FILE
      ? succeed(viewOf(path, Buffer.from(renderSkillFile(skill)), true))
      : readBeside(repositories, skill, path);
  },
});

async function readBeside(
  { fileContents }: Repositories,
  skill: Skill,
  path: string,
): Promise<Outcome<SkillFileView>> {
  const entry = skill.files.find((each) => each.path === path);
  if (entry === undefined) return refuseNotFound('file of this skill');
  const content = (await fileContents.read(skill.accountId, [entry.digest])).get(entry.digest);
  // The skill was deleted or changed since it was read, so what it had is gone.
  if (content === undefined) return refuseNotFound('file of this skill');
  return succeed(viewOf(path, Buffer.from(content), entry.isText));
}

function viewOf(path: string, content: Buffer, isText: boolean): SkillFileView {
  const encoding = isText ? 'utf8' : 'base64';
  return {
    path,
    mediaType: mediaTypeOf(path, isText),
    encoding,
    content: content.toString(encoding),
    sizeBytes: content.byteLength,
  };
}
