import { readFileSync } from 'node:fs';
import type { PreparedStatement } from '../repositories/prepared.js';

/** The text of the admission statements, as it stands in the folder `sql`. */
export interface AdmitSql {
  /** `admit-one.sql`. */
  readonly one: string;
  /** `admit-whole.sql`; null does without it and `one`, which changes no decision. */
  readonly whole: string | null;
  /** `admit-found.sql`: the beginning of `exact`. */
  readonly found: string;
  /** `admit-exact.sql`. */
  readonly exact: string;
}

/** The forms of the admission statement. */
export interface AdmitStatements {
  /** As `whole`, for one group under one digest. */
  readonly one: PreparedStatement;
  /** Admits the accounts whose requests all fit, in one pass, and waits for rows that somebody holds. */
  readonly whole: PreparedStatement | null;
  /** Decides each request; waits for rows that somebody holds, up to the connection's lock timeout. */
  readonly waiting: PreparedStatement;
  /** Decides each request; passes over rows that somebody holds, and lists their groups as held. */
  readonly skipping: PreparedStatement;
}

/**
 * Makes every form from the texts.
 *
 * @param sql - Other texts, for tests that prove what a part of them is for.
 */
export function admitStatements({ one, whole, found, exact }: AdmitSql = readAdmitSql()): AdmitStatements {
  const text = `${found}\n${exact}`;
  return {
    one: { name: 'admit_one', text: one },
    whole: whole === null ? null : { name: 'admit_whole', text: whole },
    waiting: { name: 'admit_exact', text },
    skipping: {
      name: 'admit_exact_skipping',
      text: text.replace(/for no key update of \w+/g, '$& skip locked'),
    },
  };
}

/** Reads the texts. */
export function readAdmitSql(): AdmitSql {
  return {
    one: readStatement('admit-one'),
    whole: readStatement('admit-whole'),
    found: readStatement('admit-found'),
    exact: readStatement('admit-exact'),
  };
}

/** Reads one statement of the folder `sql`, by its name without the ending. */
export function readStatement(name: string): string {
  return readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), 'utf8');
}
