import { mcpAnswer, mcpRequest } from '../../harness/mcp-message.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('an address that keeps no sessions', () => {
  const studio = useStudio();
  let key: string;

  beforeAll(async () => {
    ({ key } = await createKey(studio, await signUp(studio)));
  });

  it.each(['GET', 'DELETE'])('answers %s with 405 and names what it takes', async (method) => {
    const answer = await studio.ask({
      method,
      path: '/mcp',
      key,
      headers: { accept: 'text/event-stream', 'mcp-session-id': 'any' },
    });

    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('POST');
  });

  it('gives out no session, and takes a session of nobody’s for none', async () => {
    const initialize = mcpRequest('legacy', {
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'e2e', version: '1' } },
    });
    const list = mcpRequest('legacy', { method: 'tools/list' });

    const begun = await studio.ask({ ...initialize, key });
    const listed = await studio.ask({ ...list, headers: { ...list.headers, 'mcp-session-id': 'any' }, key });

    expect(begun.headers['mcp-session-id']).toBeUndefined();
    expect(mcpAnswer(listed)).toMatchObject({ status: 200, result: { tools: expect.any(Array) } });
  });

  it('answers a method that no revision has with 404 to modern clients', async () => {
    const answer = mcpAnswer(await studio.ask({ ...mcpRequest('modern', { method: 'no/such' }), key }));

    expect(answer).toMatchObject({ status: 404, error: { code: -32601 } });
  });

  it('names the revisions that it speaks to a client of another', async () => {
    const request = mcpRequest('modern', { method: 'tools/list' });
    const json = JSON.parse(JSON.stringify(request.json).replaceAll('2026-07-28', '2099-01-01')) as object;

    const answer = mcpAnswer(
      await studio.ask({
        ...request,
        json,
        headers: { ...request.headers, 'mcp-protocol-version': '2099-01-01' },
        key,
      }),
    );

    expect(answer).toMatchObject({
      status: 400,
      error: { code: -32022, data: { supported: expect.arrayContaining(['2026-07-28']) } },
    });
  });

  it('answers a body that is no JSON with a parse error', async () => {
    const request = mcpRequest('modern', { method: 'tools/list' });
    const answer = mcpAnswer(
      await studio.ask({
        ...request,
        json: undefined,
        body: '{"jsonrpc":',
        headers: { ...request.headers, 'content-type': 'application/json' },
        key,
      }),
    );

    expect(answer).toMatchObject({ status: 400, error: { code: -32700 } });
  });
});
