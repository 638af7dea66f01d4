import { appendFileSync } from 'node:fs';

/** Adds the counts of a run to the file named in `TEST_COUNTS_FILE`, one JSON line, as the projects' tests do. */
export function writeCounts({ passed, failed, skipped = 0 }) {
  const file = process.env.TEST_COUNTS_FILE;
  if (file) appendFileSync(file, JSON.stringify({ passed, failed, skipped }) + '\n');
}
