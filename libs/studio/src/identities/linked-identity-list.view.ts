import { IsArray, IsBoolean } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { LinkedIdentityView } from './linked-identity.view.js';

/** The accounts at providers that the person signs in with, oldest first; at most one of each issuer. */
export class LinkedIdentityList {
  @JSONSchema({ description: 'Whether the person can sign in with a password as well.' })
  @IsBoolean()
  hasPassword!: boolean;

  @IsArray()
  @Nested(() => LinkedIdentityView, { each: true })
  items!: LinkedIdentityView[];
}
