import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { startHostileUpstream } from '../testing/index.js';
import { createGuardedFetch } from './create-guarded-fetch.js';

describe('the transport of the SDK over a guarded fetch', () => {
  it('connects, lists and calls, and is refused where nothing is allowed', async () => {
    const upstream = await startHostileUpstream((exchange) => exchange.behave());
    const open = createGuardedFetch({ policy: { allow: ['127.0.0.1/32'] } });
    const shut = createGuardedFetch({ policy: { allow: [] } });
    const connect = async ({ fetch }: typeof open) => {
      const client = new Client({ name: 'spec', version: '1.0.0' });
      await client.connect(new StreamableHTTPClientTransport(new URL(upstream.url), { fetch }));
      return client;
    };

    await expect(connect(shut)).rejects.toMatchObject({ reason: 'blocked_address' });
    expect(upstream.requests).toEqual([]);
    const client = await connect(open);
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['echo']);
    expect(await client.callTool({ name: 'echo', arguments: {} })).toMatchObject({
      content: [{ type: 'text', text: 'echo' }],
    });

    await client.close();
    await Promise.all([open.close(), shut.close(), upstream.close()]);
  });
});
