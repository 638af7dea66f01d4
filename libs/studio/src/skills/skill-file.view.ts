import { IsIn, IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { FileEncoding } from '../library/exported-file.view.js';

/** A file of a skill, with its content. */
export class SkillFileView {
  @IsString()
  path!: string;

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
