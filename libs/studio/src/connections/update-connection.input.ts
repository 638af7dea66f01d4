import { IsExpectedVersion } from '../library/is-expected-version.js';
import { IsRef } from '../validation/is-ref.js';
import { makeOptional } from '../validation/make-optional.js';
import { ConnectionFields } from './connection-fields.js';
import { CONNECTION_REF } from './connection-ref.input.js';

/** What to change of a connection; what is absent stays. Another address takes back every approval of its
 * tools; on another server, it comes with `authentication`. */
export class UpdateConnectionInput extends makeOptional(ConnectionFields) {
  @IsRef(CONNECTION_REF)
  id!: string;

  @IsExpectedVersion()
  expectedVersion?: number;
}
