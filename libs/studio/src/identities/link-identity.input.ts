import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Names the provider whose account somebody wants to sign in with as well. */
export class LinkIdentityInput {
  @JSONSchema({ description: 'Id of the provider, from the list of them.' })
  @IsString()
  @MaxLength(32)
  provider!: string;
}
