/**
 * No whole answer arrived: the server is down, the network is, or the connection broke midway.
 *
 * Whether the request took effect is not known. The `cause` is what `fetch` threw.
 */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';

  constructor(options?: ErrorOptions) {
    super('The server can not be reached.', options);
  }
}
