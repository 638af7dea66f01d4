#!/usr/bin/env node
/**
 * Proves that the snippets of the documentation hold: TypeScript compiles against the sources, data is parsed, shell
 * scripts have the syntax of one, and those between `<!-- run:begin -->` and `<!-- run:end -->` are run beside a server.
 * `apps/docs/README.md` says how a page writes them.
 *
 *   node tools/checks/snippets/check.mjs [--no-run] [<file> ...]
 *
 * Without files: the pages of apps/docs and the READMEs of libs and tools/examples. `--no-run` runs nothing; running
 * needs the built server, Bash, curl, jq and Python 3.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { compile, isCompiled } from './lib/compile.mjs';
import { documents, ROOT } from './lib/documents.mjs';
import { readSnippets } from './lib/read-snippets.mjs';
import { runShell } from './lib/run-shell.mjs';
import { startServer } from './lib/start-server.mjs';
import { syntaxProblem } from './lib/syntax.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== '--no-run').map((file) => relative(ROOT, resolve(file)));
const pages = (named.length > 0 ? named : documents()).map((file) =>
  readSnippets(file, readFileSync(`${ROOT}/${file}`, 'utf8')),
);
const snippets = pages.flatMap((page) => page.snippets);

let passed = 0;
const problems = [];
const settle = (place, found) => {
  if (found.length === 0) passed += 1;
  else problems.push(...found.map((problem) => `${place}: ${problem}`));
};

for (const page of pages) settle(page.file, page.problems);
const compiled = compile(snippets.filter(isCompiled));
for (const snippet of snippets) {
  const found = isCompiled(snippet) ? compiled.get(snippet) : [syntaxProblem(snippet)].filter(Boolean);
  settle(`${snippet.file}:${snippet.line}`, found);
}
console.log(`${snippets.length} snippets of ${pages.length} documents looked at`);

const walks = args.includes('--no-run') ? [] : pages.filter(({ runs }) => runs.length > 0);
if (walks.length > 0) {
  const server = await startServer();
  try {
    for (const { file, runs } of walks) settle(`${file}, run`, await runShell(runs, server));
  } finally {
    await server.stop();
  }
}

for (const problem of problems) console.error(problem);
console.log(`${passed} passed, ${problems.length} failed`);
if (process.env.TEST_COUNTS_FILE !== undefined)
  appendFileSync(
    process.env.TEST_COUNTS_FILE,
    `${JSON.stringify({ passed, failed: problems.length, skipped: 0 })}\n`,
  );
process.exitCode = problems.length > 0 || passed === 0 ? 1 : 0;
