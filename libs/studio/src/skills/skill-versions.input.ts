import { PageInput } from '../validation/page-input.js';
import { IsRef } from '../validation/is-ref.js';
import { SKILL_REF } from './skill-ref.input.js';

/** Which skill to list the versions of. */
export class SkillVersionsInput extends PageInput {
  @IsRef(SKILL_REF)
  id!: string;
}
