import { readFileSync } from 'node:fs';
import type { PreparedStatement } from '../repositories/prepared.js';

/** The text of the admission statements, as it stands in the folder `sql`. */
export interface AdmitSql {
  /** `admit-found.sql`: the beginning of both. */
  readonly found: string;
  /** `admit-whole.sql`; null does without it, which changes no decision. */
  readonly whole: string | null;
  /** `admit-exact.sql`. */
  readonly exact: string;
}

/** The forms of the admission statement. */
export interface AdmitStatements {
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
export function admitStatements({ found, whole, exact }: AdmitSql = readAdmitSql()): AdmitStatements {
  const text = `${found}\n${exact}`;
  return {
    whole: whole === null ? null : { name: 'admit_whole', text: `${found}\n${whole}` },
    waiting: { name: 'admit_exact', text },
    skipping: {
      name: 'admit_exact_skipping',
      text: text.replace(/for no key update of \w+/g, '$& skip locked'),
    },
  };
}

/** Reads the texts. */
export function readAdmitSql(): AdmitSql {
  return { found: read('admit-found'), whole: read('admit-whole'), exact: read('admit-exact') };
}

function read(name: string): string {
  return readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), 'utf8');
}
