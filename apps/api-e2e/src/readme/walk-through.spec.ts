import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awayFromMidnight } from '../harness/away-from-midnight.js';
import { readmeBlocks } from '../harness/readme-blocks.js';
import { runInShell } from '../harness/run-in-shell.js';
import { secret } from '../harness/secrets.js';
import { useStudio } from '../harness/use-studio.js';

const PASSWORD = 'a long pass phrase';
const BLOCKS = {
  account: 0,
  key: 1,
  me: 2,
  prompts: 3,
  quota: 4,
  upgrade: 5,
  rotate: 6,
  mcp: 7,
  revoke: 8,
} as const;

describe('the walk-through of the README, pasted into a shell', () => {
  const studio = useStudio();
  const folder = join(studio.folder, 'shell');
  const blocks = readmeBlocks('walk-through');
  let printed: readonly string[];
  const output = (name: keyof typeof BLOCKS) => printed[BLOCKS[name]] ?? '';
  const file = (name: string) =>
    JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, unknown>;

  beforeAll(async () => {
    await awayFromMidnight();
    secret(PASSWORD);
    mkdirSync(folder);
    printed = await runInShell(folder, blocks, {
      replaced: { 'http://127.0.0.1:3000': studio.server.url },
      path: process.env['PATH'],
    });
    for (const name of ['key.json', 'new.json']) secret(String(file(name)['key']));
    secret(readFileSync(`${folder}/cookies.txt`, 'utf8').trim().split('\t').at(-1) ?? '');
  });

  it('has the blocks that this test knows, and runs where the README says', () => {
    expect(blocks).toHaveLength(Object.keys(BLOCKS).length);
    expect(blocks[BLOCKS.account]).toContain('http://127.0.0.1:3000/v1');
  });

  it('makes an account on the plan Free', () => {
    expect(JSON.parse(output('account'))).toMatchObject({
      user: { email: 'you@example.com' },
      account: { plan: 'free' },
      member: { role: 'founder' },
    });
  });

  it('makes a key, shown once and kept in a file', () => {
    expect(output('key').trim()).toBe('');
    expect(file('key.json')).toMatchObject({
      name: 'My first key',
      key: expect.stringMatching(/^psk_[0-9A-Za-z]{38}$/),
    });
  });

  it('says who one is, at no cost', () => {
    expect(JSON.parse(output('me'))).toMatchObject({
      kind: 'api-key',
      key: { id: file('key.json')['id'] },
      quotas: [
        expect.objectContaining({ meter: 'requests', limit: 50, used: 0, remaining: 50 }),
        expect.anything(),
      ],
    });
  });

  it('makes five prompts, refuses the sixth with 403, and counts RateLimit down', () => {
    const [lines, answer] = splitAnswer(output('prompts'));

    expect(lines.map((line) => line.slice(0, 3))).toEqual(['201', '201', '201', '201', '201', '403']);
    expect(lines.map((line) => /"requests";r=(\d+)/.exec(line)?.[1])).toEqual([
      '49',
      '48',
      '47',
      '46',
      '45',
      '44',
    ]);
    expect(answer).toMatchObject({ status: 403, code: 'plan_limit_reached', limit: 5, used: 5 });
  });

  it('answers the 51st request of the day with 429', () => {
    const [lines, answer] = splitAnswer(output('quota'));
    const statuses = lines.join(' ').trim().split(' ');

    expect(statuses).toEqual([...Array.from({ length: 44 }, () => '200'), '429']);
    expect(answer).toMatchObject({ status: 429, code: 'quota_exceeded', limit: 50, used: 50, plan: 'free' });
  });

  it('upgrades, and the same key goes on at once', () => {
    const [account = '', line] = output('upgrade').trim().split('\n');

    expect(JSON.parse(account)).toMatchObject({ plan: 'pro' });
    expect(line).toMatch(/^200 "requests";r=449;/);
  });

  it('rotates, with both keys alive', () => {
    expect(output('rotate').trim()).toBe('old 200\nnew 200');
    expect(file('new.json')).toMatchObject({ replacesId: file('key.json')['id'] });
    expect(file('new.json')['key']).not.toBe(file('key.json')['key']);
  });

  it('fills a prompt in over MCP with the same key', () => {
    expect(JSON.parse(output('mcp'))).toMatchObject({
      id: 1,
      result: {
        messages: [{ role: 'user', content: { type: 'text', text: 'Summarise this in 3 lines.' } }],
      },
    });
  });

  it('revokes, and the next request is a 401', async () => {
    const text = output('revoke').trim();

    expect(text).toMatch(/\n401$/);
    expect(text).toContain('"status":"revoked"');
    expect(text).toContain('"code":"api_key_revoked"');
    const { status } = await studio.ask({ path: '/v1/me', key: String(file('new.json')['key']) });
    expect(status).toBe(200);
  });
});

/** Separates what the loop printed from the answer that was printed after it. */
function splitAnswer(text: string): [lines: string[], answer: unknown] {
  const start = text.indexOf('{');
  return [text.slice(0, start).trim().split('\n'), JSON.parse(text.slice(start))];
}
