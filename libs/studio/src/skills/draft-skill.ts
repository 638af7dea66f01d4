import type { Skill } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { namesOfInput } from '../library/names-of-input.js';
import type { RecordDraft } from '../library/save-new-record.js';
import type { CreateSkillInput } from './create-skill.input.js';
import { toJsonObject } from '../library/to-json-object.js';

/** Completes a new skill with what its input leaves out; its files are given as storage keeps them. */
export function draftSkill(input: CreateSkillInput, files: Skill['files']): Outcome<RecordDraft<Skill>> {
  const names = namesOfInput(input);
  if (!names.ok) return names;
  const { name, title } = names.value;
  const { description, instructions, triggers = [], guardrails = [], allowedTools = [], tags = [] } = input;
  const { license = null, compatibility = null, metadata = {}, claude = {}, note = null } = input;
  return succeed({
    name,
    title,
    note,
    content: {
      name: name ?? '',
      displayName: title,
      description,
      triggers,
      instructions,
      guardrails,
      license,
      compatibility,
      metadata,
      allowedTools,
      claude: toJsonObject(claude),
      tags,
      files,
    },
  });
}
