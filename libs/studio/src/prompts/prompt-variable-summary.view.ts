import { IsBoolean, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** A gap in a prompt, as lists show it. */
export class PromptVariableSummaryView {
  @IsString()
  name!: string;

  @IsString()
  description!: string;

  @JSONSchema({ description: 'Whether the prompt cannot be used without it.' })
  @IsBoolean()
  required!: boolean;
}
