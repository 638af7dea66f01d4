import { IsRef } from '../validation/is-ref.js';

/** What a reference to a connection may be. */
export const CONNECTION_REF = 'Id or slug of the connection.';

/** Names one connection. What is neither id nor slug names none: it is answered like an absent one. */
export class ConnectionRefInput {
  @IsRef(CONNECTION_REF)
  id!: string;
}
