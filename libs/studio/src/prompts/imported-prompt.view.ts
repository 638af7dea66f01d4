import { HasWarnings } from '../library/has-warnings.js';
import type { ImportWarningView } from '../library/import-warning.view.js';
import { CreatedPromptView } from './created-prompt.view.js';

/** A prompt that was just saved from a file. */
export class ImportedPromptView extends CreatedPromptView {
  @HasWarnings()
  warnings!: ImportWarningView[];
}
