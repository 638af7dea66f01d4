import { FILE_LIMITS } from '@paretostudio/library-files';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { FileEncoding } from '../library/file-content.view.js';
import { IsFilePath } from '../validation/is-file-path.js';
import { Optional } from '../validation/optional.js';

/** Characters of base64 that the largest file takes. */
const CONTENT_LENGTH_MAX = Math.ceil(FILE_LIMITS.fileBytesMax / 3) * 4;

/** A file of a skill, with its content. */
export class SkillFileInput {
  @JSONSchema({ description: 'Where it stands in the skill’s folder, such as `scripts/check.py`.' })
  @IsFilePath()
  path!: string;

  @JSONSchema({
    description: `Text, or base64 of the bytes; the file has at most ${FILE_LIMITS.fileBytesMax} bytes.`,
  })
  @IsString()
  @MaxLength(CONTENT_LENGTH_MAX)
  content!: string;

  @JSONSchema({ description: 'How `content` is to be read.', default: 'utf8' })
  @Optional()
  @IsIn(['utf8', 'base64'])
  encoding?: FileEncoding;

  @JSONSchema({ description: 'Whether the file is a program that can be started.', default: false })
  @Optional()
  @IsBoolean()
  executable?: boolean;
}
