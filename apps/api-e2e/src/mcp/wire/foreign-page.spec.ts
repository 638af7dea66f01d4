import { mcpRequest } from '../../harness/mcp-message.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a request for MCP that a page may have sent', () => {
  const studio = useStudio();
  let key: string;

  beforeAll(async () => {
    ({ key } = await createKey(studio, await signUp(studio)));
  });

  const send = (headers: object, more: object = {}) => {
    const request = mcpRequest('modern', { method: 'tools/list' });
    return studio.ask({ ...request, headers: { ...request.headers, ...headers }, ...more });
  };

  it.each([
    ['a name that was pointed here', { host: 'rebound.example:3000' }],
    ['another page', { origin: 'https://elsewhere.example' }],
    ['a sandboxed page', { origin: 'null' }],
  ])('from %s is refused with 403 where it has a key, and the page reads nothing', async (_what, headers) => {
    const { status, body, headers: answered } = await send(headers, { key });

    expect({ status, body }).toEqual({
      status: 403,
      body: { jsonrpc: '2.0', id: null, error: { code: -32600, message: expect.stringMatching(/\S/) } },
    });
    expect(answered['access-control-allow-origin']).toBeUndefined();
  });

  it('from another page without anything is told where a person can sign in, and may read that', async () => {
    const { status, headers } = await send({ origin: 'https://elsewhere.example' });

    expect(status).toBe(401);
    expect(headers['access-control-allow-origin']).toBe('https://elsewhere.example');
    expect(headers['www-authenticate']).toContain('resource_metadata=');
  });

  it('under a name that was pointed here is refused without a key too', async () => {
    expect((await send({ host: 'rebound.example:3000' })).status).toBe(403);
  });

  it('with a key is let into no page by CORS', async () => {
    const { headers } = await send({}, { key });

    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('from no page at all passes, under each name of this machine', async () => {
    const { port } = new URL(studio.server.url);

    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      expect((await send({ host }, { key })).status).toBe(200);
    }
  });
});
