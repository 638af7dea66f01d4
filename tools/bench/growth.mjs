// What grows with the data: the cost of an admission from 1,000 to 1,000,000 accounts, reports on 1,000,000 usage records
// of one account, searches in a library of 100,000 prompts: `node tools/bench/run.mjs growth`.
import { withDatabase } from './lib/bench-database.mjs';
import { growAccounts } from './lib/grow-accounts.mjs';
import { growLibrary } from './lib/grow-library.mjs';
import { growUsage } from './lib/grow-usage.mjs';
import { benchmark } from './lib/report.mjs';

await benchmark('growth', (report) =>
  withDatabase(async (server) => {
    await growAccounts(report, server);
    await growUsage(report, server);
    await growLibrary(report, server);
  }),
);
