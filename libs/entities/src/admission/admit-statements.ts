import { readFileSync } from 'node:fs';
import type { PreparedStatement } from '../repositories/prepared.js';

/** The two forms of the admission statement. */
export interface AdmitStatements {
  /** Waits for rows that somebody holds, up to the connection's lock timeout. */
  readonly waiting: PreparedStatement;
  /** Passes over rows that somebody holds, and lists their groups as held. */
  readonly skipping: PreparedStatement;
}

/**
 * Makes both forms from one text.
 *
 * @param sql - Another text, for tests that prove what a part of it is for; by default `sql/admit.sql`.
 */
export function admitStatements(sql: string = readAdmitSql()): AdmitStatements {
  return {
    waiting: { name: 'admit', text: sql },
    skipping: { name: 'admit_skipping', text: sql.replace(/for no key update of \w+/g, '$& skip locked') },
  };
}

/** Reads `sql/admit.sql`. */
export function readAdmitSql(): string {
  return readFileSync(new URL('../../sql/admit.sql', import.meta.url), 'utf8');
}
