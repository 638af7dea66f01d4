import type { LibraryRecord } from '@paretostudio/entities';
import type { AuditTarget } from '../core/audit.js';
import type { LibraryKind } from './library-kind.js';

/** Names a record for the audit log and for questions. */
export function targetOf<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  { kind, namesOf }: LibraryKind<Row, Summary>,
  row: Row,
): AuditTarget {
  return { kind, id: row.id, name: namesOf(row).title, isPersonal: row.visibility === 'personal' };
}
