import type { LibraryFile } from '@paretostudio/library-files';
import type { Caller } from '../core/caller.js';
import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { createRecord } from '../library/create-record.js';
import type { CreateSkillInput } from './create-skill.input.js';
import { draftSkill } from './draft-skill.js';
import { SKILL_KIND } from './skill-kind.js';
import type { SkillView } from './skill.view.js';
import { toStoredFiles } from './stored-files.js';
import { toSkillView } from './to-skill-view.js';

/**
 * Saves a new skill with its files, if the plan's cap leaves room for one.
 *
 * @param input - What `Idempotency-Key` compares: as it came, fields or a file.
 * @param fields - What the skill is made of; its own `files` are not looked at.
 */
export function saveSkill(
  ctx: StudioContext,
  caller: Caller,
  input: object,
  fields: CreateSkillInput,
  files: readonly LibraryFile[],
): Promise<Outcome<SkillView & { replayed: boolean }>> {
  const { entries, contents } = toStoredFiles(files);
  return createRecord(SKILL_KIND, ctx, caller, {
    action: 'create_skill',
    input,
    name: fields.name ?? null,
    makeDraft: async ({ fileContents }) => {
      await fileContents.put(caller.accountId, contents);
      return draftSkill(fields, entries);
    },
    toView: (_, skill) => toSkillView(skill),
  });
}
