/**
 * Says why the system does not let a file be read or written, such as a full disk; null for any other error.
 *
 * Errors of connections have the same form: tell those apart first.
 */
export function explainFileError(error: unknown): string | null {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  return code === undefined || syscall === undefined ? null : message;
}
