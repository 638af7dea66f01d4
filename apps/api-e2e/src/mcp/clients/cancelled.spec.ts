import { savePrompt } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';

describe('a call that its client cancels', () => {
  const studio = useStudio();

  it.each(CLIENT_KINDS)('ends at once for the client, which can go on, with %s', async (kind) => {
    const person = await signUp(studio);
    const { name } = await savePrompt(studio, person);
    const { key } = await createKey(studio, person);
    const client = await connectHttp(kind, studio.server.url, key);
    const lock = await studio.database.connect();
    await lock.query('begin; lock table paretostudio.prompts in access exclusive mode');

    const cancelling = new AbortController();
    const { signal } = cancelling;
    const call = client.callTool({ name: 'get_prompt', arguments: { id: name } }, { signal });
    const ended = expect(call).rejects.toThrow();
    await waitUntil('the call waits for the table', async () => (await waitingForPrompts()) > 0);
    cancelling.abort('no longer wanted');
    await ended;
    await lock.query('rollback');
    lock.release();

    const after = await client.callTool({ name: 'get_prompt', arguments: { id: name } });
    await client.close();
    expect(after.structuredContent).toMatchObject({ slug: name });
  });

  async function waitingForPrompts(): Promise<number> {
    const rows = await studio.database.query<{ count: number }>(
      `select count(*)::int as count from pg_locks where relation = 'paretostudio.prompts'::regclass and not granted`,
    );
    return rows[0]?.count ?? 0;
  }
});
