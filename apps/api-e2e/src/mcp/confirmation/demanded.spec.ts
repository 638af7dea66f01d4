import { expectRefused } from '../../harness/expect-refused.js';
import { savePrompt } from '../../harness/library.js';
import { connectHttp } from '../../harness/mcp-clients.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a key that demands the confirmation of a person', () => {
  const studio = useStudio();
  let person: Person;
  let key: string;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
    ({ key } = await createKey(studio, person, { humanConfirmation: true }));
  });

  it.each(['v1', 'v2 legacy', 'v2 modern'] as const)(
    'deletes nothing where %s cannot ask, and gives out no token',
    async (kind) => {
      const { id } = await savePrompt(studio, person);
      const client = await connectHttp(kind, studio.server.url, key);

      const result = await client.callTool({ name: 'delete_prompt', arguments: { id } });
      await client.close();

      expectRefused(result, 'human_confirmation_required');
      expect(JSON.stringify(result)).not.toContain('confirmationToken');
    },
  );

  it('deletes where the person is asked and agrees', async () => {
    const { id } = await savePrompt(studio, person);
    const client = await connectHttp('v2 modern', studio.server.url, key, {
      elicit: () => ({ action: 'accept', content: { confirm: true } }),
    });

    const result = await client.callTool({ name: 'delete_prompt', arguments: { id } });
    await client.close();

    expect(result).toMatchObject({ structuredContent: { id } });
  });

  it('deletes nothing over REST', async () => {
    const { id } = await savePrompt(studio, person);

    const { status, body } = await studio.ask({ method: 'DELETE', path: `/v1/prompts/${id}`, key });

    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'human_confirmation_required' });
  });
});
