import { HasWarnings } from '../library/has-warnings.js';
import type { ImportWarningView } from '../library/import-warning.view.js';
import { CreatedAgentView } from './created-agent.view.js';

/** An agent that was just saved from a file. */
export class ImportedAgentView extends CreatedAgentView {
  @HasWarnings()
  warnings!: ImportWarningView[];
}
