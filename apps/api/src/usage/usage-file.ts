import { Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import type { UsageRecordView } from '@paretostudio/studio';
import { usageCsv } from './usage-csv.js';

const logger = new Logger('UsageExport');

/**
 * Makes a stream of requests as CSV, which reads no faster than it is read, and nothing more once it is destroyed.
 *
 * A fault in its midst, when no status can tell of it any more, is logged and breaks the answer off.
 *
 * @param requestId - For the log line.
 */
export function usageFile(pages: AsyncIterable<readonly UsageRecordView[]>, requestId: string): Readable {
  const stream = Readable.from(usageCsv(pages), { objectMode: false });
  stream.once('error', (error) => {
    logger.error(`[${requestId}] The export broke off. ${error.stack ?? error.message}`);
  });
  return stream;
}
