import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './documents.mjs';

/** Where the snippets seem to stand: a folder that is not there, from which the packages of the workspace are found. */
const PLACE = join(ROOT, 'tools/checks/snippets/page');
const ENDINGS = { ts: '.ts', tsx: '.tsx', mts: '.mts', cts: '.cts', typescript: '.ts' };

const OPTIONS = {
  strict: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
  isolatedModules: true,
  esModuleInterop: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
  types: ['node', 'jest'],
  typeRoots: [join(ROOT, 'node_modules/@types')],
  customConditions: ['@paretostudio/source'],
};

/** Tells whether a snippet is compiled. */
export function isCompiled({ language }) {
  return ENDINGS[language] !== undefined;
}

/**
 * Compiles snippets strictly, all in one program: each is a module of its own, and those of a document that have names
 * find each other by them.
 *
 * @param {readonly import('./read-snippets.mjs').Snippet[]} snippets
 * @returns {ReadonlyMap<import('./read-snippets.mjs').Snippet, readonly string[]>} What is wrong with each.
 */
export function compile(snippets) {
  const files = new Map(snippets.map((snippet) => [pathOf(snippet), snippet]));
  const program = ts.createProgram([...files.keys()], OPTIONS, hostOf(files));
  return new Map(
    [...files].map(([path, snippet]) => {
      const source = program.getSourceFile(path);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [snippet, found.map((diagnostic) => wordsOf(diagnostic, snippet))];
    }),
  );
}

function pathOf({ file, line, language, name }) {
  return join(PLACE, file, name ?? `line-${line}${ENDINGS[language]}`);
}

/** What is given stands on the first line, so that the others keep their numbers; imports may stand there too. */
function textOf({ code, given }) {
  return `${given.replaceAll(/\s*\n\s*/g, ' ')}\n${code}\nexport {};\n`;
}

function hostOf(files) {
  const host = ts.createCompilerHost(OPTIONS);
  const folders = new Set([...files.keys()].flatMap((path) => [dirname(path), dirname(dirname(path))]));
  const { getSourceFile, fileExists, readFile, directoryExists } = host;
  return Object.assign(host, {
    fileExists: (path) => files.has(path) || fileExists.call(host, path),
    readFile: (path) => (files.has(path) ? textOf(files.get(path)) : readFile.call(host, path)),
    directoryExists: (path) => folders.has(path) || directoryExists.call(host, path),
    getSourceFile: (path, target, ...rest) =>
      files.has(path)
        ? ts.createSourceFile(path, textOf(files.get(path)), target, true)
        : getSourceFile.call(host, path, target, ...rest),
  });
}

function wordsOf({ file, start, messageText, code }, { line }) {
  const inSnippet = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
  const place = inSnippet === 0 ? 'what is given' : `line ${line + inSnippet - 1}`;
  return `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} (TS${code})`;
}
