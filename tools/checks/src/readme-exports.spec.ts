import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listProjects, REPOSITORY } from './support/repository.js';

/** One row's first cell: what it names, of which entry. */
interface Named {
  readonly entry: string;
  readonly name: string;
}

const read = (path: string) => readFileSync(join(REPOSITORY, path), 'utf8');

const libraries = listProjects()
  .filter(({ root, manifest }) => root.startsWith('libs/') && manifest.private !== true)
  .map(({ name, root, manifest }) => ({ name, root, exports: manifest.exports ?? {} }));

/** The names that each entry of a library exports: those that an installed package has. */
function exportedOf({ root, exports }: (typeof libraries)[number]): Map<string, readonly string[]> {
  const entries = Object.entries(exports).flatMap(([path, target]) => {
    const conditions = typeof target === 'object' ? (target as Record<string, string>) : {};
    const source = conditions['types'] === undefined ? undefined : conditions['@paretostudio/source'];
    return source === undefined ? [] : [[path.slice(1), namesIn(read(join(root, source)))] as const];
  });
  return new Map(entries);
}

/** Entries are lists of names: what else one is made of is told by the check of packages. */
function namesIn(source: string): readonly string[] {
  const names: string[] = [];
  ts.createSourceFile('index.ts', source, ts.ScriptTarget.ESNext).forEachChild((node) => {
    if (!ts.isExportDeclaration(node) || node.exportClause === undefined) return;
    if (ts.isNamedExports(node.exportClause))
      names.push(...node.exportClause.elements.map(({ name }) => name.text));
  });
  return names;
}

/** The rows of the table that begins with the column `export`. */
function rowsOf(readme: string): readonly (readonly [string, string])[] {
  const [, table = ''] = /^\| export +\|.*\n\|[ :|-]+\n((?:\|.*\n)*)/m.exec(readme) ?? [];
  return table
    .split('\n')
    .filter(Boolean)
    .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map(([, name = '', meaning = '']) => [name, meaning]);
}

/** An entry's path in front of the names of a cell says whose they are; a call and a member are named by their owner. */
function namedIn([cell, meaning]: readonly [string, string]): { first: Named[]; all: Named[] } {
  const entry = /^`(\/[\w-]+)`/.exec(cell)?.[1] ?? '';
  const spans = (text: string) =>
    [...text.matchAll(/`([^`]+)`/g)]
      .map(([, span = '']) => /^…?[A-Za-z]\w*…?/.exec(span)?.[0] ?? '')
      .filter((name) => name !== '')
      .map((name) => ({ entry, name }));
  return { first: spans(cell), all: [...spans(cell), ...spans(meaning)] };
}

/** `…View` stands for all names that end so, `New…` for those that begin so. */
function stands(pattern: string, name: string): boolean {
  if (pattern.startsWith('…')) return name.endsWith(pattern.slice(1));
  return pattern.endsWith('…') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

describe.each(libraries)('the table of exports in the README of $name', (library) => {
  const exported = exportedOf(library);
  const rows = rowsOf(read(`${library.root}/README.md`)).map(namedIn);

  it('names all that its entries export', () => {
    const named = rows.flatMap(({ all }) => all);
    const missing = [...exported].flatMap(([entry, names]) =>
      names
        .filter((name) => !named.some((each) => each.entry === entry && stands(each.name, name)))
        .map((name) => `${entry} ${name}`.trim()),
    );

    expect(missing).toEqual([]);
  });

  it('names nothing that they do not export', () => {
    const unknown = rows
      .flatMap(({ first }) => first)
      .filter(({ entry, name }) => !(exported.get(entry) ?? []).some((each) => stands(name, each)));

    expect(unknown).toEqual([]);
  });
});
