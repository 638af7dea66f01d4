import { IsReplayed } from '../library/is-replayed.js';
import { SkillView } from './skill.view.js';

/** A skill that was just saved. */
export class CreatedSkillView extends SkillView {
  @IsReplayed()
  replayed!: boolean;
}
