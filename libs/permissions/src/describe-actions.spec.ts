import { readFileSync, writeFileSync } from 'node:fs';
import { describeActions, type ActionRow } from './describe-actions.js';
import { STUDIO_ACTIONS } from './studio-actions.js';

const DOCUMENT = new URL('../docs/actions.md', import.meta.url);

describe('describeActions', () => {
  it('gives one row for each action in the order of the table', () => {
    const rows = describeActions(STUDIO_ACTIONS);
    expect(rows.map((row) => row.name)).toEqual(STUDIO_ACTIONS.names);
    expect(rows.find((row) => row.name === 'delete_agent')).toEqual({
      name: 'delete_agent',
      title: 'Delete agent',
      description: STUDIO_ACTIONS.actions.delete_agent.description,
      effect: 'destroys',
      idempotent: true,
      openWorld: false,
      role: 'editor',
      cost: 1,
      feature: 'delete_agents_and_skills',
    });
  });

  it('makes docs/actions.md, which is committed as it comes out (UPDATE_DOCS=1 writes it anew)', () => {
    const expected = documentOf(describeActions(STUDIO_ACTIONS));
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DOCUMENT, expected);
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(expected);
  });
});

function documentOf(rows: readonly ActionRow[]): string {
  return [
    '# Actions of `self`',
    '',
    'Made from the action table by `describe-actions.spec.ts`; run it with `UPDATE_DOCS=1` after a change of the table.',
    '',
    '<!-- prettier-ignore -->',
    '| action | what it does | effect | least role | cost | plan feature |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ name, title, description, effect, role, cost, feature }) =>
        `| \`${name}\` | **${title}.** ${description} | ${effect} | ${role} | ${cost} | ${feature ? `\`${feature}\`` : ''} |`,
    ),
    '',
  ].join('\n');
}
