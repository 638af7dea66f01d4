/** A backup cannot be made or used for a reason that a person can act on; nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
