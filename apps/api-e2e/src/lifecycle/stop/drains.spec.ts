import { ask } from '../../harness/ask.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';

const BOUND_MS = 10_000;

describe('a server that is told to stop', () => {
  const studio = useStudio({ processes: 0 });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'answers the request under way at %s, then ends with code 0',
    async (signal) => {
      const server = await studio.start();
      const person = await signUp(server);
      const { key } = await createKey(server, person);
      const { url } = server;
      const holder = await studio.database.connect();
      try {
        // The request waits for this row, so it is under way for as long as the test wants.
        await holder.query('begin');
        await holder.query('select from paretostudio.accounts where id = $1 for update', [person.accountId]);
        const underWay = server.ask({
          method: 'POST',
          path: '/v1/prompts',
          key,
          json: { title: 'T', body: 'B' },
        });
        await waitUntil('the request waits for the row', async () => {
          const waiting = await studio.database.query(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          );
          return waiting.length > 0;
        });

        const begunAt = Date.now();
        server.signal(signal);
        await waitUntil('the drain has begun', () => server.logs.includes('"draining"'));
        await waitUntil('nobody new is taken', () =>
          ask(url, { path: '/readyz', headers: { connection: 'close' } }).then(
            ({ status }) => status === 503,
            () => true,
          ),
        );
        expect(server.ending).toBeNull();
        await holder.query('commit');

        await expect(underWay).resolves.toMatchObject({ status: 201, body: { title: 'T' } });
        await expect(server.ended()).resolves.toEqual({ code: 0, signal: null });
        expect(Date.now() - begunAt).toBeLessThan(BOUND_MS);
      } finally {
        holder.release();
      }
    },
  );

  it('writes the usage of its last requests before it ends', async () => {
    const server = await studio.start();
    const person = await signUp(server);
    const { id, key } = await createKey(server, person);
    await server.ask({ path: '/v1/prompts', key });

    await server.stop();

    const records = await studio.database.query(
      `select action, outcome, status from paretostudio.usage_records where key_id = $1`,
      [id],
    );
    expect(records).toEqual([{ action: 'list_prompts', outcome: 'ok', status: 200 }]);
  });
});
