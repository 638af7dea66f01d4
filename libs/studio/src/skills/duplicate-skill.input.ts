import { IsNameOfCopy } from '../library/is-name-of-copy.js';
import { IsTitleOfCopy } from '../library/is-title-of-copy.js';
import { SkillRefInput } from './skill-ref.input.js';

/** Which skill to copy, and what to call the copy. */
export class DuplicateSkillInput extends SkillRefInput {
  @IsTitleOfCopy()
  displayName?: string;

  @IsNameOfCopy()
  name?: string;
}
