import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { INVITATION_TOKEN_LENGTH_MAX } from '../members/invitation-limits.js';
import { Optional } from '../validation/optional.js';

/** Where somebody wants to prove who they are, and what for. */
export class BeginSignInWithInput {
  @JSONSchema({ description: 'Id of the provider, from the list of them.' })
  @IsString()
  @MaxLength(32)
  provider!: string;

  @JSONSchema({
    description: 'Path of the page to be led to afterwards; anything else leads to the start page.',
  })
  @Optional()
  @IsString()
  @MaxLength(1_024)
  next?: string;

  @JSONSchema({ description: 'Token of the invitation that is accepted by signing in.' })
  @Optional()
  @IsString()
  @MaxLength(INVITATION_TOKEN_LENGTH_MAX)
  invitation?: string;
}
