/**
 * Why an embedded PostgreSQL could not be started or stopped.
 *
 * - `unsupported_platform`: no binaries exist for this operating system, processor or C library.
 * - `binaries_missing`: they exist, but were left out of this installation.
 * - `root_unreachable`: the program runs as root and no unprivileged identity can reach the files.
 * - `already_running`: another live program uses the state folder.
 * - `version_mismatch`: the data folder was written by another major version.
 * - `data_damaged`: the data folder exists but is not a complete cluster; nothing in it was changed.
 * - `port_taken`: the port asked for is in use.
 * - `initdb_failed`, `start_failed`, `stop_failed`: PostgreSQL itself refused; the message carries its words.
 */
export type EmbeddedPostgresErrorCode =
  | 'unsupported_platform'
  | 'binaries_missing'
  | 'root_unreachable'
  | 'already_running'
  | 'version_mismatch'
  | 'data_damaged'
  | 'port_taken'
  | 'initdb_failed'
  | 'start_failed'
  | 'stop_failed';

/** A failure to start or stop an embedded PostgreSQL, with one stable code a cause and a message that says what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
