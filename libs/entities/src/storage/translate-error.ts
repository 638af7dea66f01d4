import { StorageConflictError } from './storage-conflict-error.js';
import { StorageUnavailableError } from './storage-unavailable-error.js';

const CONSTRAINT_KINDS: Readonly<Record<string, 'unique' | 'foreign-key' | 'check'>> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  '23514': 'check',
};

/** SQLSTATE classes and codes that mean: not now. */
const OUTAGE_STATES = /^(08...|28...|3D000|53...|57...|58...|25P03|25006|55P03|40001|40P01)$/;

/** Codes of the operating system and the resolver, as Node reports them. */
const OUTAGE_CODES =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOENT|EADDRNOTAVAIL)$/;

/** What `pg` and its pool say without a code. */
const OUTAGE_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable|pool after calling end|connection timeout|connection is not established/i;

/** Lock cycles and write skew that the server resolved by ending one of the transactions. */
const TRANSIENT_STATES = new Set(['40001', '40P01']);

/**
 * Turns what a driver throws into what callers know.
 *
 * @returns A {@link StorageUnavailableError} for an outage, a {@link StorageConflictError} for a violated constraint,
 *   and everything else as it came.
 */
export function translateError(error: unknown): unknown {
  if (error instanceof StorageUnavailableError || error instanceof StorageConflictError) {
    return error;
  }
  const code = codeOf(error);
  const kind = CONSTRAINT_KINDS[code];
  if (kind !== undefined) {
    return new StorageConflictError(textOf(error, 'constraint'), kind, { cause: error });
  }
  return isOutage(error)
    ? new StorageUnavailableError('The database does not answer.', { cause: error })
    : error;
}

/** Tells whether an error means that the database is unreachable, overloaded or too slow. */
export function isOutage(error: unknown): boolean {
  const code = codeOf(error);
  return (
    error instanceof StorageUnavailableError ||
    OUTAGE_STATES.test(code) ||
    OUTAGE_CODES.test(code) ||
    OUTAGE_MESSAGES.test(textOf(error, 'message'))
  );
}

/** Tells whether the same transaction, run again from its start, may well succeed. */
export function isTransient(error: unknown): boolean {
  return (
    TRANSIENT_STATES.has(codeOf(error)) ||
    (error instanceof Error && TRANSIENT_STATES.has(codeOf(error.cause)))
  );
}

/** The SQLSTATE or system code of an error, '' when it has none. */
export function codeOf(error: unknown): string {
  return textOf(error, 'code');
}

function textOf(error: unknown, property: 'code' | 'constraint' | 'message'): string {
  const value = (error as Record<string, unknown> | null | undefined)?.[property];
  return typeof value === 'string' ? value : '';
}
