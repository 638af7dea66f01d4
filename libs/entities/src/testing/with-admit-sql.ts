import { readAdmitSql, type AdmitSql } from '../admission/admit-statements.js';

/** The texts of the admission statements, each changed: to prove what a part of them is for. */
export function withAdmitSql(change: (text: string) => string): AdmitSql {
  const { found, whole, exact } = readAdmitSql();
  return { found: change(found), whole: whole === null ? null : change(whole), exact: change(exact) };
}
