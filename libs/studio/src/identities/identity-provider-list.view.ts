import { IsArray } from 'class-validator';
import { Nested } from '../validation/nested.js';
import { IdentityProviderView } from './identity-provider.view.js';

/** The providers that people may sign in with on this server, in the order of their buttons; often none. */
export class IdentityProviderList {
  @IsArray()
  @Nested(() => IdentityProviderView, { each: true })
  items!: IdentityProviderView[];
}
