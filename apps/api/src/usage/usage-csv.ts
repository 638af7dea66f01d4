import type { UsageRecordView } from '@paretostudio/studio';
import { csvRow } from './csv-row.js';

/** Media type of a table as text. */
export const CSV = 'text/csv';

const COLUMNS = [
  'at',
  'id',
  'keyId',
  'memberId',
  'surface',
  'action',
  'connectionId',
  'agentId',
  'outcome',
  'outcomeKind',
  'status',
  'cost',
  'durationMs',
  'requestId',
  'clientName',
  'clientVersion',
  'protocolEra',
] as const satisfies readonly (keyof UsageRecordView)[];

/**
 * Writes requests as CSV, a header row first and then page by page.
 *
 * A page is read when the one before was taken: whoever takes none any more lets the reading end.
 */
export async function* usageCsv(
  pages: AsyncIterable<readonly UsageRecordView[]>,
): AsyncGenerator<string, void, void> {
  yield csvRow(COLUMNS);
  for await (const records of pages) {
    yield records.map((record) => csvRow(COLUMNS.map((name) => record[name]))).join('');
  }
}
