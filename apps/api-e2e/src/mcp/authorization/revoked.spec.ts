import { savePrompt } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp } from '../../harness/mcp-clients.js';
import { mcpRequest } from '../../harness/mcp-message.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a key that is revoked while a client uses it', () => {
  const studio = useStudio({ processes: 2 });

  it.each(CLIENT_KINDS)('is refused at the next call of %s, by the other process too', async (kind) => {
    const person = await signUp(studio);
    const { name } = await savePrompt(studio, person);
    const { id, key } = await createKey(studio, person);
    const client = await connectHttp(kind, studio.servers[1]!.url, key);
    await client.callTool({ name: 'get_prompt', arguments: { id: name } });

    const path = `/v1/api-keys/${id}/revoke`;
    await studio.ask({ method: 'POST', path, cookie: person.cookie, json: {} });

    await expect(client.callTool({ name: 'get_prompt', arguments: { id: name } })).rejects.toThrow(
      /401|revoked/i,
    );
    await client.close();
  });

  it.each(['modern', 'legacy'] as const)(
    'is answered 401 with the reason and no address to sign in at, in the era %s',
    async (era) => {
      const person = await signUp(studio);
      const { id, key } = await createKey(studio, person);
      await studio.ask({
        method: 'POST',
        path: `/v1/api-keys/${id}/revoke`,
        cookie: person.cookie,
        json: {},
      });

      const answer = await studio.ask({ ...mcpRequest(era, { method: 'tools/list' }), key });

      expectProblem(answer, 401, 'api_key_revoked');
      expect(answer.headers['www-authenticate']).toMatch(
        /^Bearer realm="paretostudio", error="invalid_token"/,
      );
      expect(answer.headers['www-authenticate']).not.toContain('resource_metadata');
    },
  );
});
