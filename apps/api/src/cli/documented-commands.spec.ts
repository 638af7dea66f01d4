import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { makeProgram } from './run-command.js';

const PAGES = fileURLToPath(new URL('../../../docs/pages', import.meta.url));
const MADE = 'reference/packages';

const ignore = () => undefined;
const unused = () => Promise.reject(new Error('Nothing is run here.'));
const program = makeProgram(
  { start: unused, readConfig: () => ({}) as never, open: unused, out: ignore, err: ignore },
  ignore,
);
const optionsOf = ({ options }: Command) => options.map(({ long }) => long ?? '');
const commands = new Map(leavesOf(program, ''));

/** Each command that does something, by what is typed for it. */
function leavesOf(command: Command, path: string): [string, Command][] {
  return command.commands.length === 0
    ? [[path, command]]
    : command.commands.flatMap((child) => leavesOf(child, `${path} ${child.name()}`.trim()));
}

/** The command that a line begins with, if it is one. */
function commandIn(line: string): string | undefined {
  const [first = '', second = ''] = line.split(' ');
  return [`${first} ${second}`, first].find((path) => commands.has(path));
}

const longOptionsIn = (text: string) => text.match(/--[a-z][a-z-]*/g) ?? [];
const read = (page: string) => readFileSync(join(PAGES, page), 'utf8');
const withoutBlocks = (text: string) => text.replace(/^```.*?^```$/gms, '');
const spansOf = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);

/** What the page of the command says of each: an option stands with its command, or behind it. */
function documentedOptions(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>([['', new Set()]]);
  let current = '';
  for (const span of spansOf(withoutBlocks(text))) {
    current = commandIn(span) ?? current;
    const options = found.get(current) ?? new Set();
    for (const option of longOptionsIn(span)) options.add(option);
    found.set(current, options);
  }
  return found;
}

describe('the page of the command', () => {
  const text = read('reference/cli.md');
  const documented = documentedOptions(text);

  it('names every command with its arguments, and no other', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => spansOf(row.split(' | ')[0] ?? ''));
    const usages = [...commands].map(([path, { registeredArguments }]) =>
      [path, ...registeredArguments.map((argument) => `<${argument.name()}>`)].join(' '),
    );

    expect(named.filter((span) => commandIn(span) === undefined)).toEqual([]);
    expect(usages.filter((usage) => !named.some((span) => `${span} `.startsWith(`${usage} `)))).toEqual([]);
  });

  it.each([...commands])('names every option of %s, and no other', (path, command) => {
    expect([...(documented.get(path) ?? [])].sort()).toEqual(optionsOf(command).sort());
  });

  it('names every option that stands before a command', () => {
    expect([...(documented.get('') ?? [])].sort()).toEqual(['--help', ...optionsOf(program)].sort());
  });
});

describe('what pages tell operators to type', () => {
  const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && !name.startsWith(MADE),
  );
  const lines = pages.flatMap((page) =>
    [...read(page).matchAll(/npx paretostudio ([a-z][^`\n]*)/g)].map(([, line = '']) => line),
  );

  it.each(lines)('is a command with options that it has: %s', (line) => {
    const command = commands.get(commandIn(line) ?? '');

    expect(command).toBeDefined();
    expect(optionsOf(command!)).toEqual(expect.arrayContaining(longOptionsIn(line)));
  });
});
