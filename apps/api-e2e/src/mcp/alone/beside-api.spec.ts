import { expectProblem } from '../../harness/expect-problem.js';
import { requestsUsed, savePrompt } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp } from '../../harness/mcp-clients.js';
import { askMcp, mcpRequest, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp } from '../../harness/people.js';
import type { ServerProcess } from '../../harness/server-process.js';
import { useStudio } from '../../harness/use-studio.js';

describe('the server of MCP alone, beside an API on one database', () => {
  const studio = useStudio();
  let alone: ServerProcess;

  beforeAll(async () => {
    alone = await studio.start({}, 'mcp');
  });

  it.each(CLIENT_KINDS)('serves what was saved through the API, to %s', async (kind) => {
    const person = await signUp(studio);
    const { id, name } = await savePrompt(studio, person);
    const { key } = await createKey(studio, person);
    const client = await connectHttp(kind, alone.url, key);

    const answer = await client.callTool({ name: 'get_prompt', arguments: { id: name } });
    await client.close();

    expect(answer.structuredContent).toMatchObject({ id });
  });

  it('refuses a key from the very request on that follows its revoke at the API', async () => {
    const person = await signUp(studio);
    const { id, key } = await createKey(studio, person);
    expect((await askMcp(alone, key, 'modern', toolCall('whoami'))).status).toBe(200);

    const path = `/v1/api-keys/${id}/revoke`;
    await studio.ask({ method: 'POST', path, cookie: person.cookie, json: {} });

    const refused = await alone.ask({ ...mcpRequest('modern', toolCall('whoami')), key });
    expectProblem(refused, 401, 'api_key_revoked');
  });

  it('counts on the same meters', async () => {
    const { key } = await createKey(studio, await signUp(studio));

    await askMcp(alone, key, 'modern', toolCall('list_prompts'));
    await askMcp(studio, key, 'modern', toolCall('list_prompts'));
    await studio.ask({ path: '/v1/prompts', key });

    await expect(requestsUsed(studio, key)).resolves.toBe(3);
  });

  it('has no REST', async () => {
    const { key } = await createKey(studio, await signUp(studio));

    expect((await alone.ask({ path: '/v1/prompts', key })).status).toBe(404);
  });
});
