import { expectRefused } from '../../harness/expect-refused.js';
import { CLIENT_KINDS, connectHttp, type McpClient } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a key that is made in the chat', () => {
  const studio = useStudio();

  /** A client whose key makes, rotates and revokes keys, and lists everything. */
  const connect = async (kind: (typeof CLIENT_KINDS)[number] = 'v2 modern') => {
    const person = await signUp(studio, 'pro');
    const permissions = { self: ['create_*', 'list_*', 'rotate_*', 'revoke_*'] };
    const { key } = await createKey(studio, person, { permissions });
    return connectHttp(kind, studio.server.url, key, {
      elicit: () => ({ action: 'accept', content: { confirm: true } }),
    });
  };
  const create = async (client: McpClient, more: object = {}) => {
    const made = await client.callTool({
      name: 'create_api_key',
      arguments: { name: 'Laptop', permissions: { self: ['list_prompts'] }, ...more },
    });
    const { id, key } = made.structuredContent as { readonly id: string; readonly key: string };
    return { made, id, key: secret(key) };
  };

  it.each(CLIENT_KINDS)('works, and is shown to %s in that one result', async (kind) => {
    const client = await connect(kind);

    const { key, id } = await create(client);
    const list = await client.callTool({ name: 'list_api_keys', arguments: {} });
    await client.close();

    expect(key).toMatch(/^psk_[0-9A-Za-z]{38}$/);
    expect((await studio.ask({ path: '/v1/prompts', key })).status).toBe(200);
    expect(JSON.stringify(list)).toContain(id);
    expect(JSON.stringify(list)).not.toContain(key);
  });

  it('may do no more than the key that made it', async () => {
    const client = await connect();

    const wider = await client.callTool({
      name: 'create_api_key',
      arguments: { name: 'Wider', permissions: { self: ['delete_prompt'] } },
    });
    await client.close();

    expect(wider.isError).toBe(true);
    expectRefused(wider, 'permission_denied');
  });

  it('is revoked in the chat when the person agrees, and refused from then on', async () => {
    const client = await connect();
    const { key, id } = await create(client);

    const revoked = await client.callTool({ name: 'revoke_api_key', arguments: { id } });
    await client.close();

    expect(revoked.isError ?? false).toBe(false);
    expect(await studio.ask({ path: '/v1/prompts', key })).toMatchObject({
      status: 401,
      body: { code: 'api_key_revoked' },
    });
  });

  it('is rotated in the chat, with the replacement shown once', async () => {
    const client = await connect();
    const { key, id } = await create(client);

    const rotated = await client.callTool({ name: 'rotate_api_key', arguments: { id } });
    await client.close();

    const { key: next } = rotated.structuredContent as { readonly key: string };
    expect(secret(next)).not.toBe(key);
    expect((await studio.ask({ path: '/v1/prompts', key: next })).status).toBe(200);
  });
});
