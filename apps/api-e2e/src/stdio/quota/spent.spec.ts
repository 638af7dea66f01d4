import { awayFromMidnight } from '../../harness/away-from-midnight.js';
import { expectRefused } from '../../harness/expect-refused.js';
import { requestsUsed, savePrompt } from '../../harness/library.js';
import { CLIENT_KINDS, connectStdio } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { stdioProgram } from '../../harness/stdio-program.js';
import { useStudio } from '../../harness/use-studio.js';

const LIMIT = 50;

describe('the 51st operation of a day over stdio', () => {
  const studio = useStudio();

  it.each(CLIENT_KINDS)('is a result that a model can explain, and %s stays connected', async (kind) => {
    await awayFromMidnight();
    const person = await signUp(studio);
    const { name } = await savePrompt(studio, person);
    const { key } = await createKey(studio, person);
    await studio.database.query(`update paretostudio.plans set burst_per_minute = 10000 where id = 'free'`);
    const client = await connectStdio(kind, stdioProgram({ key, url: studio.server.url }));
    const read = () => client.callTool({ name: 'get_prompt', arguments: { id: name } });
    for (let operation = 1; operation <= LIMIT; operation++) {
      expect((await read()).isError ?? false).toBe(false);
    }

    const text = expectRefused(await read(), 'quota_exceeded');
    const { tools } = await client.listTools();
    const me = await client.callTool({ name: 'whoami', arguments: {} });
    await client.close();

    expect(text).toContain(String(LIMIT));
    expect(tools.length).toBeGreaterThan(0);
    expect(me.isError ?? false).toBe(false);
    await expect(requestsUsed(studio, key)).resolves.toBe(LIMIT);
  });
});
