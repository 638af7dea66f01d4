import { HasWarnings } from '../library/has-warnings.js';
import type { ImportWarningView } from '../library/import-warning.view.js';
import { CreatedSkillView } from './created-skill.view.js';

/** A skill that was just saved from a file. */
export class ImportedSkillView extends CreatedSkillView {
  @HasWarnings()
  warnings!: ImportWarningView[];
}
