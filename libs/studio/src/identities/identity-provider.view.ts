import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** A provider that people may sign in with on this server. */
export class IdentityProviderView {
  @JSONSchema({ description: 'Stands in addresses: `/v1/auth/with/{id}`.' })
  @IsString()
  id!: string;

  @JSONSchema({ description: 'What its button says after “Continue with”.' })
  @IsString()
  name!: string;

  @JSONSchema({ description: 'Who vouches for its accounts, as the linked ones name it.' })
  @IsString()
  issuer!: string;
}
