import {
  SECRET,
  bearer,
  connect,
  founder,
  gateway,
  studio,
  useConnections,
} from '../testing/connections-world.js';
import { FAKE_URL } from '../testing/fake-gateway.js';
import { codeOf } from '../testing/test-studio.js';

useConnections();

describe('credentials', () => {
  const everything = async (): Promise<string> => {
    const { rows } = await studio.storage.pool.query(
      `select (select json_agg(c) from paretostudio.connections c)::text
         || coalesce((select json_agg(a) from paretostudio.audit_events a)::text, '')
         || coalesce((select json_agg(i) from paretostudio.idempotency_keys i)::text, '') as text`,
    );
    return (rows[0] as { text: string }).text;
  };

  it('reach the server, and neither answers nor tables nor the audit log', async () => {
    const authentication = {
      type: 'headers',
      headers: [
        { name: 'X-Api-Key', value: SECRET },
        { name: 'Authorization', value: `Basic ${SECRET}` },
      ],
    };
    const once = { ...founder, idempotencyKey: 'secret-1' };
    gateway.readings.length = 0;
    const made = await connect({ authentication }, once);
    const { id } = made;
    expect(gateway.readings[0]?.headers).toEqual({ 'X-Api-Key': SECRET, Authorization: `Basic ${SECRET}` });
    const updated = await studio.get('update_connection', founder, { id, authentication: bearer });
    const answers = [
      made,
      updated,
      await connect({ authentication }, once),
      await studio.get('get_connection', founder, { id }),
      await studio.get('list_connections', founder),
      await studio.get('test_connection', founder, { id }),
      await studio.get('list_audit_events', founder),
    ];
    expect(gateway.readings.at(-1)?.headers).toEqual({ Authorization: `Bearer ${SECRET}` });
    expect(updated.authentication).toEqual({
      type: 'bearer',
      headerNames: ['Authorization'],
      changedAt: expect.any(String),
    });
    for (const text of [JSON.stringify(answers), await everything()]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(Buffer.from(SECRET).toString('base64').slice(0, -2));
      expect(text).not.toContain(Buffer.from(SECRET).toString('hex'));
    }
  });

  it('are not repeated by a refusal', async () => {
    for (const authentication of [
      { type: 'bearer', token: `${SECRET} x` },
      { type: 'none', token: SECRET },
      { type: 'headers', headers: [{ name: 'Host', value: SECRET }] },
      { type: SECRET },
    ]) {
      const outcome = await studio.call('create_connection', founder, {
        name: 'a',
        url: FAKE_URL,
        authentication,
      });
      expect(codeOf(outcome)).toBe('invalid_request');
      expect(JSON.stringify(outcome)).not.toContain(SECRET);
    }
  });

  it('open in no other row', async () => {
    const one = await connect({ authentication: bearer });
    const two = await connect();
    await studio.storage.pool.query(
      `update paretostudio.connections t set auth = s.auth, credential = s.credential,
         credential_key_id = s.credential_key_id
       from paretostudio.connections s where t.id = $1 and s.id = $2`,
      [two.id, one.id],
    );
    const test = await studio.get('test_connection', founder, { id: two.id });
    expect(test).toMatchObject({ reachable: false, problem: { reason: 'unauthorized' } });
  });
});
