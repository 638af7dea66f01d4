import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { GetSkillInput } from './get-skill.input.js';

/** Which skill to export, and how. */
export class ExportSkillInput extends GetSkillInput {
  @JSONSchema({ description: 'The folder as an archive, or SKILL.md alone.', default: 'zip' })
  @Optional()
  @IsIn(['zip', 'md'])
  format?: 'zip' | 'md';

  @JSONSchema({
    description: 'Whether the front matter keeps to the Agent Skills form or has what Claude alone reads.',
    default: 'portable',
  })
  @Optional()
  @IsIn(['portable', 'claude'])
  target?: 'portable' | 'claude';
}
