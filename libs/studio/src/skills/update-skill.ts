import type { Repositories, Skill } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { findRestored } from '../library/find-restored.js';
import { mapOutcome } from '../library/map-outcome.js';
import { orNameTaken } from '../library/or-name-taken.js';
import { toJsonObject } from '../library/to-json-object.js';
import { type RecordChange, updateRecord } from '../library/update-record.js';
import { decodeFiles } from './decode-files.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillView } from './skill.view.js';
import { toStoredFiles, type StoredFiles } from './stored-files.js';
import { toSkillView } from './to-skill-view.js';
import { UpdateSkillInput } from './update-skill.input.js';

/**
 * Changes the given fields of a skill, or brings back what a version of it said; given files replace all that it had.
 * See `updateRecord`.
 */
export const updateSkill = defineOperation({
  action: 'update_skill',
  input: UpdateSkillInput,
  output: SkillView,
  async run(ctx, caller, input) {
    const restored = await findRestored(SKILL_KIND, ctx, caller, input);
    if (!restored.ok) return restored;
    const files = input.files === undefined ? succeed(null) : decodeFiles(input.files);
    if (!files.ok) return files;
    const stored = files.value === null ? null : toStoredFiles(files.value);
    const change = restored.value ?? changeOf(input, stored);
    return orNameTaken(SKILL_KIND, change.patch.name ?? null, () =>
      mutate(ctx, (repositories) => update(repositories, caller, change, stored, ctx.clock())),
    );
  },
});

async function update(
  repositories: Repositories,
  caller: Caller,
  change: RecordChange<Skill>,
  files: StoredFiles | null,
  now: Date,
): Promise<Outcome<SkillView>> {
  const { accountId } = caller;
  if (files !== null) {
    // The contents of before stay: versions of before refer to them.
    await repositories.accounts.lockById(accountId);
    await repositories.fileContents.put(accountId, files.contents);
  }
  return mapOutcome(await updateRecord(SKILL_KIND, repositories, caller, change, now), toSkillView);
}

function changeOf(input: UpdateSkillInput, files: StoredFiles | null): RecordChange<Skill> {
  const { id, expectedVersion, note } = input;
  const { name, displayName, description, triggers, instructions, guardrails } = input;
  const { license, compatibility, metadata, allowedTools, claude, tags } = input;
  const patch = {
    name,
    displayName,
    description,
    triggers,
    instructions,
    guardrails,
    license,
    compatibility,
    metadata,
    allowedTools,
    claude: claude === undefined ? undefined : toJsonObject(claude),
    tags,
    files: files?.entries,
  };
  return { id, expectedVersion, note, patch };
}
