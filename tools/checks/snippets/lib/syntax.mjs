import { spawnSync } from 'node:child_process';
import { parse as parseToml } from 'smol-toml';
import ts from 'typescript';
import yaml from 'yaml';

const SCRIPTS = { js: 'a.mjs', mjs: 'a.mjs', javascript: 'a.mjs', cjs: 'a.cjs', jsx: 'a.jsx' };

const CHECKS = {
  json: ({ code }) => void JSON.parse(code),
  jsonc: ({ code }) => {
    const { error } = ts.parseConfigFileTextToJson('a.json', code);
    if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  },
  yaml: ({ code }) => {
    const [error] = yaml.parseDocument(code).errors;
    if (error !== undefined) throw error;
  },
  toml: ({ code }) => void parseToml(code),
  dotenv: ({ code }) => {
    const wrong = code.split('\n').find((line) => !/^\s*$|^#|^[A-Z][A-Z0-9_]*=.*$/.test(line));
    if (wrong !== undefined) throw new Error(`${wrong} is no line NAME=value`);
  },
  sh: shell,
  bash: shell,
  text: () => undefined,
};

/**
 * Tells what is wrong with a snippet that is not compiled, as its language has it.
 *
 * @param {import('./read-snippets.mjs').Snippet} snippet
 * @returns {string | null} Null where nothing is.
 */
export function syntaxProblem(snippet) {
  const { language } = snippet;
  const check = SCRIPTS[language] !== undefined ? script : CHECKS[language];
  if (check === undefined)
    return `the language ${language === '' ? 'is not named' : `"${language}" is not checked`}: it must be \`text\``;
  try {
    check(snippet);
    return null;
  } catch (error) {
    return `is no ${language}: ${error.message}`;
  }
}

function script({ code, language }) {
  const fileName = SCRIPTS[language];
  const { diagnostics } = ts.transpileModule(code, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { allowJs: true },
  });
  const [first] = diagnostics ?? [];
  if (first !== undefined) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
}

function shell({ code }) {
  const { status, stderr, error } = spawnSync('bash', ['-n'], { input: `${code}\n`, encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr.trim());
}
