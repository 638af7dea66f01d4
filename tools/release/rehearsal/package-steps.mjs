import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '../lib/compare-reports.mjs';
import { compareSizes, weigh } from '../lib/package-sizes.mjs';
import { listPublishable } from '../lib/workspace.mjs';

/** Looks at every package as it came from the registry: contents, manifest, publint, attw. */
export async function packages({ paths }) {
  const { checkPackage } = await import('../lib/check-package.mjs');
  const findings = [];
  for (const file of readdirSync(paths.tarballs)) {
    const found = await checkPackage(join(paths.tarballs, file));
    findings.push(...found.map((finding) => `${file}: ${finding}`));
  }
  if (findings.length > 0) throw new Error(findings.join('\n'));
}

/** Compares the public surface of what was published with the reports that are committed. */
export async function surface({ paths }) {
  const { makeApiReports } = await import('../lib/api-report.mjs');
  const folder = join(paths.folder, 'api-reports');
  const made = await makeApiReports(listPublishable(paths.copy), { workspace: paths.copy, folder });
  const reports = join(paths.copy, 'tools/release/reports');
  const committed = new Map(
    readdirSync(reports).map((file) => [file, readFileSync(join(reports, file), 'utf8')]),
  );
  const differences = compareReports(committed, made);
  if (differences.length > 0)
    throw new Error(`${differences.join('\n')}\nnode tools/release/api-reports.mjs writes them.`);
}

/** Weighs what was published; the table that is committed may be a few percent off. */
export function sizes({ paths }) {
  const table = readFileSync(join(paths.copy, 'tools/release/docs/sizes.md'), 'utf8');
  const weighed = readdirSync(paths.tarballs).map((file) => weigh(join(paths.tarballs, file)));
  const differences = compareSizes(table, weighed);
  if (differences.length > 0)
    throw new Error(`${differences.join('\n')}\nnode tools/release/sizes.mjs writes it.`);
}
