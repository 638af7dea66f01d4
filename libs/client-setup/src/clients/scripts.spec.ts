import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClientId } from '../client-id.js';
import { setupFor } from '../setup-for.js';
import { INPUT, KEY } from '../testing/inputs.js';

const run = promisify(execFile);
const PAGES: Readonly<Record<string, object>> = {
  '/v1/prompts?limit=100': { items: [{ slug: 'review', title: 'Review' }], nextCursor: 'a+b=' },
  '/v1/prompts?limit=100&cursor=a%2Bb%3D': { items: [{ slug: 'plan', title: 'Plan' }], nextCursor: null },
};
const REFUSAL = { status: 401, code: 'api_key_revoked', detail: 'This key was revoked.' };

/** A server that answers like the real one and remembers what it was sent. */
class FakeStudio {
  readonly #server: Server;
  readonly seen: { url: string; headers: IncomingHttpHeaders }[] = [];
  answer: 'pages' | 'refusal' = 'pages';

  constructor() {
    this.#server = createServer((req, res) => {
      const url = req.url ?? '';
      this.seen.push({ url, headers: req.headers });
      const [status, body] = this.answer === 'refusal' ? [REFUSAL.status, REFUSAL] : [200, PAGES[url] ?? {}];
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const INTERPRETERS = [
  ['node', process.execPath],
  ['python', 'python3'],
] as const;
const found = INTERPRETERS.filter(([, program]) => spawnSync(program, ['--version']).status === 0);

it.each(INTERPRETERS.map(([id]) => id))(
  'the script for %s takes the key from the environment alone',
  (id) => {
    const [file] = setupFor(id, { ...INPUT, serverUrl: 'http://127.0.0.1:3000', key: KEY }).files;
    expect(file?.content).toContain('PARETOSTUDIO_API_KEY');
    expect(file?.content).not.toContain(KEY);
  },
);

describe.each(found)('the script for %s', (id: ClientId, interpreter) => {
  let studio: FakeStudio;
  let folder: string;
  let script: string;

  beforeEach(async () => {
    studio = new FakeStudio();
    folder = mkdtempSync(join(tmpdir(), 'client-setup-'));
    const [file] = setupFor(id, { ...INPUT, serverUrl: await studio.listen() }).files;
    script = join(folder, file?.path ?? '');
    writeFileSync(script, file?.content ?? '');
  });

  afterEach(async () => {
    await studio.close();
    rmSync(folder, { recursive: true });
  });

  const start = (key: string) =>
    run(interpreter, [script], { env: { PATH: process.env['PATH'], PARETOSTUDIO_API_KEY: key } });

  it('lists every page with the key as a bearer token', async () => {
    expect((await start(KEY)).stdout).toBe('review\tReview\nplan\tPlan\n');
    expect(studio.seen.map(({ url }) => url)).toEqual(Object.keys(PAGES));
    expect(studio.seen.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
  });

  it('fails with the code and the sentence of a refusal', async () => {
    studio.answer = 'refusal';
    await expect(start(KEY)).rejects.toMatchObject({
      stderr: expect.stringContaining('401 api_key_revoked: This key was revoked.'),
    });
  });

  it('asks for the variable instead of sending a request without a key', async () => {
    await expect(start('')).rejects.toMatchObject({
      stderr: expect.stringContaining('Set PARETOSTUDIO_API_KEY to your key first.'),
    });
    expect(studio.seen).toEqual([]);
  });
});
