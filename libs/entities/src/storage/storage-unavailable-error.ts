/**
 * The database did not answer: it is down, out of connections, too slow, or ended the transaction.
 *
 * An outage, to be answered 503, never a refusal. Whether a write that met it was carried out is unknown when the
 * connection broke while committing.
 */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
  /** What a client is told to wait before it tries again. */
  readonly retryAfterSeconds = 1;
}
