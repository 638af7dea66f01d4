import { defineOperation } from '../core/operation.js';
import { CreateSkillInput } from './create-skill.input.js';
import { CreatedSkillView } from './created-skill.view.js';
import { decodeFiles } from './decode-files.js';
import { saveSkill } from './save-skill.js';

/** Saves a skill with its files, if the plan's cap leaves room for one. */
export const createSkill = defineOperation({
  action: 'create_skill',
  input: CreateSkillInput,
  output: CreatedSkillView,
  async run(ctx, caller, input) {
    const files = decodeFiles(input.files ?? []);
    return files.ok ? saveSkill(ctx, caller, input, input, files.value) : files;
  },
});
