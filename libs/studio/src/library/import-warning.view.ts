import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Something in an imported file that was read in spite of its form, or left out. */
export class ImportWarningView {
  @JSONSchema({ description: 'The file, or the file and the key in it: `SKILL.md#license`.' })
  @IsString()
  path!: string;

  @IsString()
  message!: string;
}
