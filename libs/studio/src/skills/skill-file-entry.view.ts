import { IsBoolean, IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** A file of a skill, without its content. */
export class SkillFileEntryView {
  @JSONSchema({ description: 'Where it stands in the skill’s folder.' })
  @IsString()
  path!: string;

  @IsInt()
  sizeBytes!: number;

  @JSONSchema({ description: 'Whether it can be read as UTF-8 text.' })
  @IsBoolean()
  isText!: boolean;

  @IsBoolean()
  executable!: boolean;

  @JSONSchema({ description: 'SHA-256 of its bytes, in lower-case hexadecimal.' })
  @IsString()
  sha256!: string;
}
