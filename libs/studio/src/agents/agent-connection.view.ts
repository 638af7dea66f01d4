import { IsArray, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';

/** A connection that an agent has, and which of its tools it offers. */
export class AgentConnectionView {
  @IsUUID()
  id!: string;

  @IsString()
  slug!: string;

  @IsString()
  name!: string;

  @JSONSchema({
    description: 'Names of tools as the server gives them; null for all that are approved, [] for none.',
  })
  @Nullable()
  @IsArray()
  @IsString({ each: true })
  tools!: string[] | null;
}
