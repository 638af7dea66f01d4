import type { Repositories, SkillPatch } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { mapOutcome } from '../library/map-outcome.js';
import { orNameTaken } from '../library/or-name-taken.js';
import { toJsonObject } from '../library/to-json-object.js';
import { updateRecord } from '../library/update-record.js';
import { decodeFiles } from './decode-files.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillView } from './skill.view.js';
import { toStoredFiles, type StoredFiles } from './stored-files.js';
import { toSkillView } from './to-skill-view.js';
import { UpdateSkillInput } from './update-skill.input.js';

/** Changes the given fields of a skill; given files replace all that it had. See `updateRecord`. */
export const updateSkill = defineOperation({
  action: 'update_skill',
  input: UpdateSkillInput,
  output: SkillView,
  async run(ctx, caller, input) {
    const files = input.files === undefined ? succeed(null) : decodeFiles(input.files);
    if (!files.ok) return files;
    const stored = files.value === null ? null : toStoredFiles(files.value);
    return orNameTaken(SKILL_KIND, input.name ?? null, () =>
      mutate(ctx, (repositories) => update(repositories, caller, input, stored, ctx.clock())),
    );
  },
});

async function update(
  repositories: Repositories,
  caller: Caller,
  input: UpdateSkillInput,
  files: StoredFiles | null,
  now: Date,
): Promise<Outcome<SkillView>> {
  const { accountId } = caller;
  const { id, expectedVersion, note } = input;
  if (files !== null) {
    // The contents of before stay: versions of before refer to them.
    await repositories.accounts.lockById(accountId);
    await repositories.fileContents.put(accountId, files.contents);
  }
  const change = { id, expectedVersion, note, patch: patchOf(input, files) };
  return mapOutcome(await updateRecord(SKILL_KIND, repositories, caller, change, now), toSkillView);
}

function patchOf(input: UpdateSkillInput, files: StoredFiles | null): SkillPatch {
  const { name, displayName, description, triggers, instructions, guardrails } = input;
  const { license, compatibility, metadata, allowedTools, claude, tags } = input;
  return {
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
}
