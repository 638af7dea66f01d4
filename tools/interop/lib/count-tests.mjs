import { writeCounts } from './counts.mjs';

/** A reporter of `node --test` that adds what ran to the counts of the run, and prints nothing. */
export default async function* countTests(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (data.details?.type === 'suite') continue;
    if (type === 'test:pass') passed += 1;
    if (type === 'test:fail') failed += 1;
  }
  writeCounts({ passed, failed });
  yield '';
}
