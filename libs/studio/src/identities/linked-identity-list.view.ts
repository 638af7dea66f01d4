import { IsArray } from 'class-validator';
import { Nested } from '../validation/nested.js';
import { LinkedIdentityView } from './linked-identity.view.js';

/** The accounts at providers that the person signs in with, oldest first; at most one of each issuer. */
export class LinkedIdentityList {
  @IsArray()
  @Nested(() => LinkedIdentityView, { each: true })
  items!: LinkedIdentityView[];
}
