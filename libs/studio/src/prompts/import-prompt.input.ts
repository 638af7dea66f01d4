import { IsImportContent } from '../library/is-import-content.js';
import { IsImportFileName } from '../library/is-import-file-name.js';
import { IsImportName } from '../library/is-import-name.js';

/** A prompt as the text of a file: Markdown with front matter, or messages. */
export class ImportPromptInput {
  @IsImportContent()
  content!: string;

  @IsImportFileName()
  fileName?: string;

  @IsImportName()
  slug?: string;
}
