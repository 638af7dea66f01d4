/** A write met a constraint of the schema: something is taken, missing, or out of bounds. Nothing was written. */
export class StorageConflictError extends Error {
  override readonly name = 'StorageConflictError';

  /**
   * @param constraint - The constraint's name in the schema, like `users_email_unique`.
   * @param kind - What the constraint demands.
   */
  constructor(
    readonly constraint: string,
    readonly kind: 'unique' | 'foreign-key' | 'check',
    options?: ErrorOptions,
  ) {
    super(`The write conflicts with ${constraint}.`, options);
  }
}
