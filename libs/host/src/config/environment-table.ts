import { VARIABLES } from './variables.js';
import { isReadBy, type Program, type Variable } from './variable.js';

const PROGRAMS: readonly Program[] = ['api', 'mcp'];

/** Renders the documentation of every environment variable as Markdown; the committed page must equal it. */
export function renderEnvironmentTable(): string {
  const variables: readonly Variable<unknown>[] = Object.values(VARIABLES);
  return [
    '# Environment variables of the server programs',
    '',
    'Generated from `libs/host/src/config/variables.ts`. The programs are `api`, the whole server, and `mcp`, which serves',
    'MCP alone; what a program does not read may say anything. An empty text counts as absent. Each secret can also be given',
    'as a file: `<NAME>_FILE` names it. All problems are listed at once at start, and no secret is ever printed.',
    '',
    '| variable | meaning | form | default | read by | secret | in production |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...variables.map(row),
    '',
  ].join('\n');
}

function row(variable: Variable<unknown>): string {
  const fallback = variable.default === null ? (variable.defaultNote ?? 'none') : `\`${variable.default}\``;
  const cells = [
    `\`${variable.name}\``,
    variable.description,
    variable.type,
    fallback,
    PROGRAMS.flatMap((program) => readerOf(program, variable)).join(', '),
    variable.secret ? 'yes' : 'no',
    variable.production ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

function readerOf(program: Program, variable: Variable<unknown>): string[] {
  if (!isReadBy(program, variable)) return [];
  return [variable.neededBy?.includes(program) ? `${program} (required)` : program];
}
