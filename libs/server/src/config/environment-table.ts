import { VARIABLES } from './variables.js';
import type { Variable } from './variable.js';

/** Renders the documentation of every environment variable as Markdown; the committed page must equal it. */
export function renderEnvironmentTable(): string {
  const variables: readonly Variable<unknown>[] = Object.values(VARIABLES);
  return [
    '# Environment variables of the server',
    '',
    'Generated from `src/config/variables.ts`. An empty text counts as absent. Each secret can also be given as a',
    'file: `<NAME>_FILE` names it. All problems are listed at once at start, and no secret is ever printed.',
    '',
    '| variable | meaning | form | default | secret | in production |',
    '| --- | --- | --- | --- | --- | --- |',
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
    variable.secret ? 'yes' : 'no',
    variable.production ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}
