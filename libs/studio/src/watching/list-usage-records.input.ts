import { PageCursor } from '../validation/page-cursor.js';
import { PageLimit } from '../validation/page-limit.js';
import { ExportUsageRecordsInput } from './export-usage-records.input.js';

/** Which requests to list, and which part of the list. */
export class ListUsageRecordsInput extends ExportUsageRecordsInput {
  @PageLimit()
  limit?: number;

  @PageCursor()
  cursor?: string;
}
