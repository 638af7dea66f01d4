import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';

/** Where a key was found that somebody reported as leaked: the reporter's word, as it was signed. */
export class ApiKeyLeakView {
  @JSONSchema({ description: 'Who reported it, such as github.' })
  @IsString()
  reporter!: string;

  @JSONSchema({ description: 'The kind of place, such as commit; null when the report says none.' })
  @Nullable()
  @IsString()
  source!: string | null;

  @JSONSchema({
    description:
      'The address of the place; null when the report says none. Unverified: follow it with the care that any link needs.',
  })
  @Nullable()
  @IsString()
  url!: string | null;
}
