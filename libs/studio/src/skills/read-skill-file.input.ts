import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';
import { SkillRefInput } from './skill-ref.input.js';

/** Which file of which skill to read. */
export class ReadSkillFileInput extends SkillRefInput {
  @JSONSchema({ description: 'Path in the skill’s folder, as `files` lists it, or SKILL.md.' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  path!: string;
}
