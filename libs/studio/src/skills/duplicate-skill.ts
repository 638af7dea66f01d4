import { defineOperation } from '../core/operation.js';
import { copyOf } from '../library/copy-of.js';
import { createRecord } from '../library/create-record.js';
import { CreatedSkillView } from './created-skill.view.js';
import { DuplicateSkillInput } from './duplicate-skill.input.js';
import { SKILL_KIND } from './skill-kind.js';
import { toSkillView } from './to-skill-view.js';

const ACTION = 'duplicate_skill';

/** Saves a copy of a skill with its files as a new one at version 1, if the plan's cap leaves room for one. */
export const duplicateSkill = defineOperation({
  action: ACTION,
  input: DuplicateSkillInput,
  output: CreatedSkillView,
  run: (ctx, caller, input) => {
    const { id, name = null, displayName: title = null } = input;
    return createRecord(SKILL_KIND, ctx, caller, {
      action: ACTION,
      input,
      name,
      makeDraft: (repositories) => copyOf(SKILL_KIND, repositories, caller, { id, name, title }),
      toView: (_, skill) => toSkillView(skill),
    });
  },
});
