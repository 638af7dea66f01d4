import { IsReplayed } from '../library/is-replayed.js';
import { PromptView } from './prompt.view.js';

/** A prompt that was just saved. */
export class CreatedPromptView extends PromptView {
  @IsReplayed()
  replayed!: boolean;
}
