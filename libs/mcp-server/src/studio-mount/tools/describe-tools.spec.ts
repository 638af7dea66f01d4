import { readFileSync, writeFileSync } from 'node:fs';
import { buildTools } from './build-tools.js';
import { describeTools, type ToolRow } from './describe-tools.js';

const DOCUMENT = new URL('../../../docs/tools.md', import.meta.url);

describe('describeTools', () => {
  it('gives a row for each tool with every argument of its schema', () => {
    const rows = describeTools();
    expect(rows.map(({ name }) => name)).toEqual(buildTools().map(({ name }) => name));
    expect(rows.find(({ name }) => name === 'delete_prompt')).toMatchObject({
      effect: 'destroys',
      cost: 1,
      arguments: [
        { name: 'id', required: true },
        { name: 'confirmation_token', required: false, type: 'text, at most 256 characters' },
      ],
    });
    expect(rows.flatMap((row) => row.arguments).filter(({ type }) => type.includes('anything'))).toEqual([]);
  });

  it('makes docs/tools.md, which is committed as it comes out (UPDATE_DOCS=1 writes it anew)', () => {
    const expected = documentOf(describeTools());
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DOCUMENT, expected);
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(expected);
  });
});

function documentOf(rows: readonly ToolRow[]): string {
  return [
    '# Tools',
    '',
    'Made from the action table and the inputs of the operations by `describe-tools.spec.ts`; run it with',
    '`UPDATE_DOCS=1` after a change of either. A key sees those tools that it may call.',
    ...rows.flatMap(sectionOf),
    '',
  ].join('\n');
}

function sectionOf({ name, description, effect, cost, feature, arguments: args }: ToolRow): string[] {
  const facts = [effect, cost === 0 ? 'costs nothing' : `costs ${cost}`];
  if (feature !== null) facts.push(`needs the plan feature \`${feature}\``);
  const heading = ['', `## \`${name}\``, '', description, '', `${capital(facts.join(', '))}.`];
  if (args.length === 0) return heading;
  return [
    ...heading,
    '',
    '<!-- prettier-ignore -->',
    '| argument | type | what it is |',
    '| --- | --- | --- |',
    ...args.map(
      ({ name: argument, type, required, description: what }) =>
        `| \`${argument}\`${required ? '' : ' (optional)'} | ${type} | ${what.replaceAll('|', '\\|')} |`,
    ),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
