import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '../lib/compare-reports.mjs';
import { TOOL } from '../lib/installed.mjs';
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
  const made = makeApiReports(listPublishable(paths.copy), { workspace: paths.copy, folder });
  const reports = join(paths.copy, 'tools/release/reports');
  const committed = new Map(
    readdirSync(reports).map((file) => [file, readFileSync(join(reports, file), 'utf8')]),
  );
  const differences = compareReports(committed, made);
  if (differences.length > 0)
    throw new Error(
      `${differences.join('\n')}\nnode ${TOOL.split('/').slice(-2).join('/')}/api-reports.mjs writes them.`,
    );
}
