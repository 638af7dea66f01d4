import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { generateApiKey } from '@paretostudio/key-crypto';
import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const current = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const next = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const published = (...keys: [string, KeyObject][]) =>
  JSON.stringify({
    public_keys: keys.map(([key_identifier, key]) => ({
      key_identifier,
      key: key.export({ format: 'pem', type: 'spki' }),
      is_current: true,
    })),
  });
const LEAK_REPORT_KEYS = published(['current', current.publicKey], ['next', next.publicKey]);
const PLACE = 'https://github.com/octocat/Hello-World/blob/1234560/foo/bar.txt';

interface Sending {
  readonly id?: string;
  readonly privateKey?: KeyObject;
  readonly headers?: Record<string, string>;
}

/** Sends a report; without more it is signed under the current key. */
function report(server: TestApp, matches: unknown, sending: Sending = {}) {
  const { id = 'current', privateKey = current.privateKey, headers = {} } = sending;
  const body = typeof matches === 'string' ? matches : JSON.stringify(matches);
  return server.http
    .post('/v1/leak-reports')
    .set('Content-Type', 'application/json')
    .set('Github-Public-Key-Identifier', id)
    .set('Github-Public-Key-Signature', sign('sha256', Buffer.from(body), privateKey).toString('base64'))
    .set(headers)
    .send(body);
}

const match = (token: string, change: object = {}) => ({
  token,
  type: 'paretostudio_api_key',
  url: PLACE,
  source: 'commit',
  ...change,
});
const feedback = (token: string, label: string) => ({
  token_hash: createHash('sha256').update(token).digest('hex'),
  token_type: 'paretostudio_api_key',
  label,
});

describe('POST /v1/leak-reports', () => {
  let server: TestApp;
  let person: SignedUp;
  beforeAll(async () => {
    server = await startTestApp({ LEAK_REPORT_KEYS });
    person = await signUp(server);
  });
  afterAll(() => server.close());

  const useOf = (key: string) => server.http.get('/v1/me').set('Authorization', `Bearer ${key}`);
  const revocationsOf = async (id: string, who = person) =>
    (
      await server.http
        .get('/v1/audit-events')
        .query({ action: 'revoke_api_key', targetId: id })
        .set('Cookie', who.cookie)
        .expect(200)
    ).body.items;
  const recordOf = async (id: string) =>
    (await server.http.get(`/v1/api-keys/${id}`).set('Cookie', person.cookie).expect(200)).body;

  it('revokes a live key within a second, with the place in its record, the audit log and the hints', async () => {
    const { id, key } = await makeKey(server, person, { name: 'On GitHub' });
    await useOf(key).expect(200);
    const began = performance.now();
    const answer = await report(server, [match(key)]).expect(200);
    expect((await useOf(key).expect(401)).body.code).toBe('api_key_revoked');
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(answer.body).toEqual([feedback(key, 'true_positive')]);
    expect(answer.text).not.toContain(key);
    const leak = { reporter: 'github', source: 'commit', url: PLACE };
    const record = await recordOf(id);
    expect(record).toMatchObject({
      status: 'revoked',
      revokedByMemberId: null,
      revokedReason: 'leaked',
      leak,
    });
    expect(await revocationsOf(id)).toMatchObject([
      {
        actor: { kind: 'system', memberId: null, keyId: null },
        targetName: 'On GitHub',
        details: { reason: 'leaked', ...leak },
        channel: 'rest',
      },
    ]);
    const hints = await server.http.get('/v1/api-keys/hints').set('Cookie', person.cookie).expect(200);
    expect(hints.body.items[0]).toMatchObject({
      keyId: id,
      code: 'leaked',
      since: record.revokedAt,
      entries: [PLACE],
    });
    const chain = await server.http.get('/v1/audit-events/verify').set('Cookie', person.cookie).expect(200);
    expect(chain.body.valid).toBe(true);
  });

  it('changes nothing when it comes again, not even at the same moment', async () => {
    const { id, key } = await makeKey(server, person);
    const twice = await Promise.all([report(server, [match(key)]), report(server, [match(key)])]);
    const revoked = await recordOf(id);
    const later = await report(server, [match(key, { url: 'https://example.com/elsewhere' })]);
    expect([...twice, later].map(({ body }) => body)).toEqual(
      Array.from({ length: 3 }, () => [feedback(key, 'true_positive')]),
    );
    expect(await recordOf(id)).toEqual(revoked);
    expect(await revocationsOf(id)).toHaveLength(1);
  });

  it('labels what is unknown and what is malformed alike, and leaves a key revoked by hand as it is', async () => {
    const { id, key } = await makeKey(server, person);
    await server.http.post(`/v1/api-keys/${id}/revoke`).set('Cookie', person.cookie).send({ reason: 'lost' });
    const tokens = [generateApiKey(), `${key.slice(0, -1)}!`, '', 'x'.repeat(5_000), key];
    const answer = await report(
      server,
      tokens.map((token) => match(token)),
    ).expect(200);
    expect(answer.body).toEqual(
      tokens.map((token) => feedback(token, token === key ? 'true_positive' : 'false_positive')),
    );
    expect(await recordOf(id)).toMatchObject({ revokedReason: 'lost', leak: null });
  });

  it('revokes keys of several accounts, and the keys beside one that is named twice', async () => {
    const other = await signUp(server);
    const keys = [await makeKey(server, person), await makeKey(server, other), await makeKey(server, other)];
    const matches = [...keys, keys[0]!].map(({ key }) => match(key));
    expect((await report(server, matches).expect(200)).body).toHaveLength(4);
    for (const { key } of keys) expect((await useOf(key).expect(401)).body.code).toBe('api_key_revoked');
    expect(await revocationsOf(keys[0]!.id)).toHaveLength(1);
    expect(await revocationsOf(keys[1]!.id)).toEqual([]);
    expect(await revocationsOf(keys[1]!.id, other)).toHaveLength(1);
  });

  it('keeps no key that stands in the address, and nothing that would bend the line it is shown on', async () => {
    const { id, key } = await makeKey(server, person);
    const url = `https://example.com/?k=${key}&x=\u202e\u0000<b>\n${'y'.repeat(5_000)}`;
    await report(server, [match(key, { url, source: 's'.repeat(300) })]).expect(200);
    const { leak } = await recordOf(id);
    expect(leak.url).toMatch(/^https:\/\/example\.com\/\?k=psk_.{4}…\[redacted\]&x=<b>y+$/);
    expect([leak.url.length, leak.source.length]).toEqual([2_048, 64]);
    expect(server.logged()).not.toContain(key);
  });

  it('takes the signature of each known key, so that one can follow another', async () => {
    const { key } = await makeKey(server, person);
    await report(server, [match(key)], { id: 'next', privateKey: next.privateKey }).expect(200);
    expect((await useOf(key).expect(401)).body.code).toBe('api_key_revoked');
  });

  it.each<[string, Sending]>([
    ['by a stranger', { privateKey: stranger.privateKey }],
    ['by a key of another name', { id: 'next' }],
    ['by a key that nobody knows', { id: 'other' }],
    ['over something else', { headers: { 'Github-Public-Key-Signature': 'MAYCAQECAQE=' } }],
    ['not at all', { headers: { 'Github-Public-Key-Signature': '' } }],
  ])('looks at nothing of a report that is signed %s', async (_how, sending) => {
    const { key } = await makeKey(server, person);
    const answer = await report(server, [match(key)], sending);
    expect(answer.status).toBe(401);
    expect(answer.get('Content-Type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'invalid_signature', status: 401 });
    await useOf(key).expect(200);
  });

  it('refuses signed texts that are no report, with the code of what is wrong', async () => {
    expect((await report(server, '{"token":').expect(400)).body.code).toBe('invalid_request');
    expect((await report(server, '["psk_"]').expect(400)).body.code).toBe('invalid_request');
    const many = Array.from({ length: 10_001 }, () => ({ token: '' }));
    expect((await report(server, many).expect(413)).body.code).toBe('payload_too_large');
    expect((await report(server, []).expect(200)).body).toEqual([]);
  });

  it('takes 4 MiB and not a byte more', async () => {
    const bytesMax = 4 * 1024 * 1024;
    const padded = (bytes: number) => `[${' '.repeat(bytes - 2)}]`;
    await report(server, padded(bytesMax)).expect(200);
    expect((await report(server, padded(bytesMax + 1)).expect(413)).body.code).toBe('payload_too_large');
  });
});

describe('POST /v1/leak-reports without LEAK_REPORT_KEYS', () => {
  it('answers like an address that is not there', async () => {
    const server = await startTestApp();
    const { requestId: _one, ...answer } = (await report(server, []).expect(404)).body;
    const { requestId: _other, ...unknown } = (await server.http.post('/v1/nothing').send([]).expect(404))
      .body;
    expect(answer).toEqual(unknown);
    await server.close();
  });
});
