import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awayFromMidnight } from '../harness/away-from-midnight.js';
import { readmeBlocks } from '../harness/readme-blocks.js';
import { runInShell } from '../harness/run-in-shell.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../harness/sample-upstream.js';
import { secret } from '../harness/secrets.js';
import { useStudio } from '../harness/use-studio.js';

const BLOCKS = { connect: 0, agent: 1, key: 2, list: 3, mcp: 4, rest: 5, elsewhere: 6 } as const;

/** Account and session, which the first walk-through makes. */
const SIGN_UP = readmeBlocks('walk-through')[0] ?? '';

describe('the connections of the README, pasted into a shell', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  const folder = join(studio.folder, 'shell');
  const blocks = readmeBlocks('connections');
  let printed: readonly string[];
  const output = (name: keyof typeof BLOCKS) => printed[BLOCKS[name] + 1]?.trim() ?? '';
  const file = (name: string) =>
    JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, unknown>;

  beforeAll(async () => {
    await awayFromMidnight();
    secret('a long pass phrase');
    mkdirSync(folder);
    const upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    printed = await runInShell(folder, [SIGN_UP, ...blocks], {
      replaced: {
        'http://127.0.0.1:3000': studio.server.url,
        'http://127.0.0.1:4010/mcp': upstream.url,
      },
      path: process.env['PATH'],
    });
    secret(String(file('agent-key.json')['key']));
  });

  it('has the blocks that this test knows', () => {
    expect(blocks).toHaveLength(Object.keys(BLOCKS).length);
  });

  it('connects the sample and approves its tools', () => {
    expect(file('connection.json')).toMatchObject({
      slug: 'sample',
      state: 'ready',
      test: { reachable: true },
      tools: { waiting: 0 },
    });
  });

  it('makes an agent with two of the tools', () => {
    expect(file('agent.json')).toMatchObject({
      connections: [{ slug: 'sample', tools: ['add', 'echo'] }],
    });
  });

  it('makes a key for that agent alone', () => {
    expect(file('agent-key.json')).toMatchObject({
      permissions: { [`agent_${String(file('agent.json')['id'])}`]: ['*'] },
    });
  });

  it('lists the two tools under the names that the agent gives them', () => {
    const { result } = JSON.parse(output('list')) as { result: { tools: { name: string }[] } };
    expect(result.tools.map(({ name }) => name)).toEqual(['sample_add', 'sample_echo']);
  });

  it('calls one over MCP', () => {
    expect(JSON.parse(output('mcp'))).toMatchObject({ id: 2, result: { structuredContent: { sum: 5 } } });
  });

  it('calls the other with one curl', () => {
    expect(JSON.parse(output('rest'))).toMatchObject({ content: [{ type: 'text', text: 'hello' }] });
  });

  it('is refused everywhere else', () => {
    expect(output('elsewhere').split('\n')).toEqual(['404', '404', '403']);
  });
});
