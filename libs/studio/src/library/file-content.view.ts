import { IsIn, IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** How the content of a file stands in an answer. */
export type FileEncoding = 'utf8' | 'base64';

/** A file in an answer, whatever it is called; the base of the views that name it. */
export class FileContentView {
  @IsString()
  mediaType!: string;

  @JSONSchema({ description: 'How `content` is to be read: text as it stands, or base64 of the bytes.' })
  @IsIn(['utf8', 'base64'])
  encoding!: FileEncoding;

  @IsString()
  content!: string;

  @JSONSchema({ description: 'Size of the file itself, in bytes.' })
  @IsInt()
  sizeBytes!: number;
}
