import { IsVersionNumber } from '../library/is-version-number.js';
import { PromptRefInput } from './prompt-ref.input.js';

/** Which prompt to export, and in which version. */
export class ExportPromptInput extends PromptRefInput {
  @IsVersionNumber()
  version?: number;
}
