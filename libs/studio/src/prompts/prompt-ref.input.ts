import { IsString, Matches, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Names one prompt. */
export class PromptRefInput {
  @JSONSchema({ description: 'Id or slug of the prompt.' })
  @IsString()
  @MaxLength(64)
  @Matches(/^[A-Za-z0-9-]+$/)
  id!: string;
}
