import { IsVersionNumber } from '../library/is-version-number.js';
import { SkillRefInput } from './skill-ref.input.js';

/** Which skill to show, and in which version. */
export class GetSkillInput extends SkillRefInput {
  @IsVersionNumber()
  version?: number;
}
