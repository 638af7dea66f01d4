import { IsImportContent } from '../library/is-import-content.js';
import { IsImportFileName } from '../library/is-import-file-name.js';
import { IsImportName } from '../library/is-import-name.js';

/** An agent as the text of a subagent file. */
export class ImportAgentInput {
  @IsImportContent()
  content!: string;

  @IsImportFileName()
  fileName?: string;

  @IsImportName()
  name?: string;
}
