import { IsRef } from '../validation/is-ref.js';

/** What a reference to a skill may be. */
export const SKILL_REF = 'Id or name of the skill.';

/** Names one skill. What is neither id nor name names none: it is answered like an absent one. */
export class SkillRefInput {
  @IsRef(SKILL_REF)
  id!: string;
}
