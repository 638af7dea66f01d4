import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../snippets/lib/compile.mjs';
import { documents } from '../snippets/lib/documents.mjs';
import { readSnippets } from '../snippets/lib/read-snippets.mjs';
import { runShell } from '../snippets/lib/run-shell.mjs';
import { syntaxProblem } from '../snippets/lib/syntax.mjs';

const fenced = (info: string, ...lines: string[]) => ['```' + info, ...lines, '```'].join('\n');
const snippetOf = (info: string, ...lines: string[]) =>
  readSnippets('a.md', fenced(info, ...lines)).snippets[0]!;

describe('the documents whose snippets are checked', () => {
  it('are the pages that people write and the READMEs of the libraries', () => {
    expect(documents()).toEqual(
      expect.arrayContaining(['apps/docs/pages/index.md', 'libs/quotas/README.md']),
    );
    expect(documents().filter((path) => path.includes('/packages/'))).toEqual([]);
  });
});

describe('readSnippets', () => {
  it('finds each block with its language, its name, its line and what is given, blocks in lists included', () => {
    const text = [
      '# A page',
      '<!-- given',
      'declare const a: string;',
      '-->',
      '',
      fenced('ts [main.ts]', 'a;'),
      '1. first',
      '',
      '   ```sh',
      '   ls \\',
      '     -l',
      '   ```',
      '````md',
      '```ts',
      'not one of its own',
      '```',
      '````',
    ].join('\n');
    const { snippets, problems } = readSnippets('a.md', text);

    expect(problems).toEqual([]);
    expect(
      snippets.map(({ language, name, line, code, given }) => [language, name, line, code, given]),
    ).toEqual([
      ['ts', 'main.ts', 7, 'a;', 'declare const a: string;'],
      ['sh', null, 12, 'ls \\\n  -l', ''],
      ['md', null, 16, '```ts\nnot one of its own\n```', ''],
    ]);
  });

  it('runs the shell blocks between the markers alone, each with what the page says that it prints', () => {
    const text = [
      fenced('sh', 'echo before'),
      '<!-- run:begin -->',
      fenced('sh', 'echo 1'),
      '<!-- prints -->',
      fenced('text', '1'),
      fenced('ts', '1;'),
      fenced('bash', 'echo 2'),
      '<!-- run:end -->',
      fenced('sh', 'echo after'),
    ].join('\n');

    expect(readSnippets('a.md', text).runs).toEqual([
      { line: 6, code: 'echo 1', prints: '1' },
      { line: 16, code: 'echo 2', prints: null },
    ]);
  });

  it.each([
    ['<!-- run:begin -->', '<!-- run:end --> is missing'],
    ['<!-- run:end -->', 'line 1 has a marker too many'],
    ['<!-- run:begin -->\n<!-- run:begin -->\n<!-- run:end -->', 'line 2 has a marker too many'],
    ['```ts\nconst a = 1;', 'the block of line 1 has no end'],
    ['<!-- prints -->\n```text\n1\n```', '<!-- prints --> before line 2 is not between a run and a text'],
  ])('tells that %j is no use of the markers', (text, problem) => {
    expect(readSnippets('a.md', text).problems).toEqual([problem]);
  });
});

describe('syntaxProblem', () => {
  it.each([
    ['json', '{"a": [1]}'],
    ['jsonc', '{"a": 1, // why\n}'],
    ['yaml', 'a:\n  - b'],
    ['toml', '[a]\nb = "c"'],
    ['dotenv', '# why\nA_KEY=b c'],
    ['sh', 'for a in 1 2; do echo "$a"; done'],
    ['js', 'export const a = await import("b");'],
    ['text', '{{{'],
  ])('finds nothing wrong with good %s', (language, code) => {
    expect(syntaxProblem(snippetOf(language, code))).toBeNull();
  });

  it.each([
    ['json', '{"a": 1,}'],
    ['jsonc', '{"a": }'],
    ['yaml', 'a: [b'],
    ['toml', 'a = b'],
    ['dotenv', 'export A=b'],
    ['sh', 'for a in 1 2; do echo "$a"'],
    ['js', 'const = 1;'],
    ['python', 'print(1)'],
    ['', 'anything'],
  ])('refuses %s that is wrong, or that nothing checks', (language, code) => {
    expect(syntaxProblem(snippetOf(language, code))).not.toBeNull();
  });
});

describe('compile', () => {
  it('compiles each block strictly as a module of its own, and lets those with names find each other', () => {
    const text = [
      fenced('ts [table.ts]', 'export const limit = 5;'),
      fenced('ts [main.ts]', "import { limit } from './table.js';", 'const text: string = limit;'),
      fenced('ts', 'const limit = await Promise.resolve(1);', 'console.log(limit);'),
      '<!-- given',
      "import type { Server } from 'node:http';",
      'declare const server: Server;',
      '-->',
      fenced('ts', 'server.close();', 'server.open();'),
      fenced('ts', 'const f = (a) => a;'),
    ].join('\n');

    const found = compile(readSnippets('a.md', text).snippets);

    expect([...found.values()]).toEqual([
      [],
      [expect.stringMatching(/^line 6: .*'number'.*'string'.*TS2322/)],
      [],
      [expect.stringMatching(/^line 18: .*'open'.*TS2339/)],
      [expect.stringMatching(/^line 21: .*TS7006/)],
    ]);
  }, 60_000);
});

describe('runShell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const server = { url: 'http://127.0.0.1:9', folder };
  const run = (code: string, prints: string | null = null) => ({ line: 1, code, prints });

  it('keeps variables from block to block, and puts the address of the server where the page has its own', async () => {
    const runs = [
      run('A=http://127.0.0.1:3000'),
      run('echo "$A/v1" > a; cat a', 'http://127.0.0.1:3000/v1'),
      run(`[ "$A" = 'http://127.0.0.1:'9 ] && printf '%s\\n' one 2 three`, 'one\n…\nthree'),
    ];

    expect(await runShell(runs, server)).toEqual([]);
  });

  it.each([
    ['a command that fails', 'false\necho on', null],
    ['a variable that is not set', 'echo "$NOTHING"', null],
    ['a pipe that breaks', 'false | cat', null],
    ['another output than the page tells', 'echo 10', '1'],
  ])('tells of %s', async (_, code, prints) => {
    expect(await runShell([run('true'), { ...run(code, prints), line: 7 }], server)).toEqual([
      expect.stringContaining('the block of line 7'),
    ]);
  });
});
