import { join } from 'node:path';
import type { Answer } from '../../harness/ask.js';
import { endLeftPostgres } from '../../harness/end-left-postgres.js';
import { createKey, issuedKeyOf, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';

const CLIENTS = 8;
const ACKNOWLEDGED_MIN = 20;
/** A member may have 100 live keys; some are still under way when the server is killed. */
const KEYS_MAX = 80;

describe('a server with its own database that is killed under load', () => {
  const studio = useStudio({ processes: 0 });
  const dataDir = join(studio.folder, 'data');
  studio.atEnd(() => endLeftPostgres(dataDir));

  it('starts again by itself and has lost no acknowledged key, prompt, revoke or audit event', async () => {
    const environment = { DATA_DIR: dataDir, LOG_LEVEL: 'info' };
    const first = await studio.spawn(environment).ready();
    const person = await signUp(first, 'pro');
    const { cookie } = person;

    const prompts: string[] = [];
    const keys: { readonly id: string; readonly key: string }[] = [];
    const revoked: { readonly id: string; readonly key: string }[] = [];
    const post = (path: string, json: object) => first.ask({ method: 'POST', path, cookie, json });
    let isOver = false;
    const client = async (number: number) => {
      while (!isOver) {
        const answer: Answer | null = await (
          number % 2 === 0 || keys.length >= KEYS_MAX
            ? post('/v1/prompts', { title: `Prompt of ${number}`, body: 'Text' })
            : post('/v1/api-keys', { name: `Key of ${number}` })
        ).catch(() => null);
        if (answer === null) return;
        if (answer.status !== 201) throw new Error(`Unexpected answer: ${answer.status} ${answer.text}`);
        if ('mask' in answer.body) keys.push(issuedKeyOf(answer));
        else prompts.push(String(answer.body['id']));
      }
    };
    const revoker = async () => {
      while (!isOver) {
        const issued = await createKey(first, person, { name: 'To be revoked' }).catch(() => null);
        if (issued === null) return;
        const answer = await post(`/v1/api-keys/${issued.id}/revoke`, {}).catch(() => null);
        if (answer?.status === 200) revoked.push(issued);
      }
    };
    const load = [...Array.from({ length: CLIENTS }, (_, number) => client(number)), revoker()];
    await waitUntil('load', () =>
      [prompts, keys, revoked].every((acknowledged) => acknowledged.length >= ACKNOWLEDGED_MIN),
    );
    await first.kill();
    isOver = true;
    await Promise.all(load);

    const second = await studio.spawn(environment).ready();
    const read = async (path: string) => (await second.ask({ path, cookie })).body;
    for (const id of prompts) expect(await read(`/v1/prompts/${id}`)).toMatchObject({ id, version: 1 });
    for (const { id, key } of keys) {
      await expect(second.ask({ path: '/v1/me', key })).resolves.toMatchObject({
        status: 200,
        body: { key: { id } },
      });
    }
    for (const { key } of revoked) {
      await expect(second.ask({ path: '/v1/me', key })).resolves.toMatchObject({
        status: 401,
        body: { code: 'api_key_revoked' },
      });
    }
    const events = await readAll(read, '/v1/audit-events');
    const happened = new Set(events.map(({ action, targetId }) => `${String(action)} ${String(targetId)}`));
    const acknowledged = [
      ...prompts.map((id) => `create_prompt ${id}`),
      ...[...keys, ...revoked].map(({ id }) => `create_api_key ${id}`),
      ...revoked.map(({ id }) => `revoke_api_key ${id}`),
    ];
    expect(acknowledged.filter((each) => !happened.has(each))).toEqual([]);
    expect(await read('/v1/audit-events/verify')).toEqual({
      valid: true,
      count: events.length,
      brokenAt: null,
    });
  });
});

async function readAll(
  read: (path: string) => Promise<Answer['body']>,
  path: string,
): Promise<Answer['body'][]> {
  const items: Answer['body'][] = [];
  for (let cursor: unknown = ''; cursor !== null;) {
    const page = await read(`${path}?limit=100${cursor === '' ? '' : `&cursor=${String(cursor)}`}`);
    items.push(...(page['items'] as Answer['body'][]));
    cursor = page['nextCursor'];
  }
  return items;
}
