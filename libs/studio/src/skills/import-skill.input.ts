import { FILE_LIMITS } from '@paretostudio/library-files';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsImportName } from '../library/is-import-name.js';
import { Optional } from '../validation/optional.js';

/** Characters of base64 that the largest archive takes. */
const ARCHIVE_LENGTH_MAX = Math.ceil(FILE_LIMITS.archiveBytesMax / 3) * 4;

/** A skill as a file: a SKILL.md alone, or an archive of its folder. */
export class ImportSkillInput {
  @JSONSchema({ description: 'The text of a SKILL.md; instead of `archive`.' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(FILE_LIMITS.markdownBytesMax)
  content?: string;

  @JSONSchema({ description: 'A zip of the skill’s folder, as base64; instead of `content`.' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(ARCHIVE_LENGTH_MAX)
  archive?: string;

  @IsImportName()
  name?: string;
}
