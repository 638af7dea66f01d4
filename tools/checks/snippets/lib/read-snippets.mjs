const FENCE = /^(?<indent> *)(?<fence>`{3,}|~{3,})(?<info>.*)$/;
const INFO = /^(?<language>[\w+-]*)(?:\s*\[(?<name>[^\]]+)\])?/;

/**
 * @typedef {object} Snippet
 * @property {string} file from the top of the repository
 * @property {number} line of its first line of code, from 1
 * @property {string} language in small letters; empty if none is named
 * @property {string | null} name what stands in brackets after the language
 * @property {string} code without the indentation that it has in a list
 * @property {string} given what the comment before it declares
 *
 * @typedef {object} Run
 * @property {number} line
 * @property {string} code of the shell
 * @property {string | null} prints what it prints, if the page tells
 *
 * @typedef {object} Document
 * @property {string} file
 * @property {readonly Snippet[]} snippets
 * @property {readonly Run[]} runs in their order
 * @property {readonly string[]} problems of the markers themselves
 */

/**
 * Finds the fenced blocks of a document, and what the markers around them say.
 *
 * @param {string} file
 * @param {string} text
 * @returns {Document}
 */
export function readSnippets(file, text) {
  const lines = text.split('\n');
  const snippets = [];
  const runs = [];
  const problems = [];
  let isRun = false;
  let isPrinted = false;
  let given = '';
  for (let index = 0; index < lines.length; index += 1) {
    const opening = FENCE.exec(lines[index]);
    if (opening !== null) {
      const end = endOf(lines, index, opening.groups);
      if (end === -1) problems.push(`the block of line ${index + 1} has no end`);
      const snippet = snippetOf(
        file,
        lines.slice(index, end === -1 ? undefined : end),
        index,
        opening.groups,
        given,
      );
      snippets.push(snippet);
      const last = runs.at(-1);
      if (isPrinted && last !== undefined && snippet.language === 'text') last.prints = snippet.code;
      else if (isPrinted)
        problems.push(`<!-- prints --> before line ${index + 1} is not between a run and a text`);
      else if (isRun && isShell(snippet)) runs.push({ line: snippet.line, code: snippet.code, prints: null });
      index = end === -1 ? lines.length : end;
      given = '';
      isPrinted = false;
    } else if (lines[index].trim() === '<!-- given') {
      const end = lines.findIndex((line, each) => each > index && line.trim() === '-->');
      given = lines.slice(index + 1, end).join('\n');
      index = end === -1 ? lines.length : end;
    } else if (/^\s*<!-- (run:begin|run:end|prints) -->\s*$/.test(lines[index])) {
      const isBegin = lines[index].includes('run:begin');
      if (lines[index].includes('prints')) isPrinted = true;
      else if (isRun === isBegin) problems.push(`line ${index + 1} has a marker too many`);
      else isRun = isBegin;
    }
  }
  if (isRun) problems.push('<!-- run:end --> is missing');
  return { file, snippets, runs, problems };
}

/** Tells whether a snippet is of the shell. */
export function isShell({ language }) {
  return language === 'sh' || language === 'bash';
}

function endOf(lines, start, { fence }) {
  const closing = new RegExp(`^ *${fence[0]}{${fence.length},}\\s*$`);
  return lines.findIndex((line, index) => index > start && closing.test(line));
}

function snippetOf(file, [, ...lines], index, { indent, info }, given) {
  const { language = '', name = null } = INFO.exec(info.trim())?.groups ?? {};
  const margin = new RegExp(`^ {0,${indent.length}}`);
  const code = lines.map((line) => line.replace(margin, '')).join('\n');
  return { file, line: index + 2, language: language.toLowerCase(), name: name ?? null, code, given };
}
