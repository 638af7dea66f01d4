import { readAdmitSql, type AdmitSql } from '../admission/admit-statements.js';

/** The texts of the admission statements, each changed: to prove what a part of them is for. */
export function withAdmitSql(change: (text: string) => string): AdmitSql {
  const { one, whole, found, exact } = readAdmitSql();
  return {
    one: change(one),
    whole: whole === null ? null : change(whole),
    found: change(found),
    exact: change(exact),
  };
}
