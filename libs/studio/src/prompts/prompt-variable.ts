import { IsBoolean, IsString, Matches, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Nullable } from '../validation/nullable.js';
import { Optional } from '../validation/optional.js';

/** A gap in a prompt that is filled when the prompt is used. */
export class PromptVariable {
  @JSONSchema({ description: 'Name of the gap: a letter or underscore, then letters, digits, underscores.' })
  @IsString()
  @MaxLength(64)
  @Matches(/^[A-Za-z_][A-Za-z0-9_]*$/)
  name!: string;

  @JSONSchema({ description: 'What to fill in.' })
  @Optional()
  @IsCleanText({ min: 0, max: 500, multiline: true })
  description?: string;

  @JSONSchema({ description: 'Whether the prompt cannot be used without it.', default: false })
  @Optional()
  @IsBoolean()
  required?: boolean;

  @JSONSchema({ description: 'What stands there when nothing is filled in; null or absent for nothing.' })
  @Optional()
  @Nullable()
  @IsCleanText({ min: 0, max: 10_000, multiline: true })
  default?: string | null;
}
