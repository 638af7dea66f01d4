import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { FileContentView } from './file-content.view.js';

/** A record of the library as a file. */
export class ExportedFileView extends FileContentView {
  @JSONSchema({ description: 'Name to save it under; no folder in it.' })
  @IsString()
  fileName!: string;
}
