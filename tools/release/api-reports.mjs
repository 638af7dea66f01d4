#!/usr/bin/env node
/**
 * Writes the public surface of each library, entry by entry, to `reports/`, so that a change of it is seen in review.
 * Reads the built declarations: build first.
 *
 *   node tools/release/api-reports.mjs            writes the reports
 *   node tools/release/api-reports.mjs --check    changes nothing; fails where a report and the code differ
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from './lib/compare-reports.mjs';
import { ensureInstalled, TOOL } from './lib/installed.mjs';
import { listPublishable, WORKSPACE } from './lib/workspace.mjs';

ensureInstalled();
const { makeApiReports } = await import('./lib/api-report.mjs');
const folder = join(TOOL, 'reports');
const made = await makeApiReports(listPublishable(), {
  workspace: WORKSPACE,
  folder: join(WORKSPACE, 'tmp/api-reports'),
});

if (process.argv.includes('--check')) {
  const committed = new Map(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const differences = compareReports(committed, made);
  for (const difference of differences) console.error(difference);
  if (differences.length > 0) {
    console.error(
      '\nThe public surface is not what the reports say. Meant so? node tools/release/api-reports.mjs',
    );
    process.exitCode = 1;
  } else console.log(`${made.size} reports of the public surface are as committed.`);
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, text] of made) writeFileSync(join(folder, file), text);
  console.log(`${made.size} reports written.`);
}
