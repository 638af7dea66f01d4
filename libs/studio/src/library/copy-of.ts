import type { LibraryReader, LibraryRecord, Repositories } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { contentOf } from './content-of.js';
import { findRecord } from './find-record.js';
import type { LibraryKind } from './library-kind.js';
import type { RecordDraft } from './save-new-record.js';
import { titleOfCopy } from './title-of-copy.js';

/** Drafts a copy of a record as it is now; the audit log is told of what. */
export async function copyOf<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  reader: LibraryReader,
  input: { readonly id: string; readonly name: string | null; readonly title: string | null },
): Promise<Outcome<RecordDraft<Row>>> {
  const found = await findRecord(kind, repositories, reader, input.id);
  if (!found.ok) return found;
  const source = found.value;
  return succeed({
    name: input.name,
    title: input.title ?? titleOfCopy(kind.namesOf(source).title),
    content: contentOf(source),
    details: { copiedFromId: source.id },
  });
}
