import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Where the browser goes next to prove who somebody is. */
export class ProviderRedirectView {
  @JSONSchema({
    description: 'Address at the provider, good for ten minutes in this browser.',
    format: 'uri',
  })
  @IsString()
  redirectTo!: string;
}
