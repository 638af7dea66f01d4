import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Answer } from '../../harness/ask.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { inParallel } from '../../harness/in-parallel.js';
import { createKey, signUp } from '../../harness/people.js';
import type { ServerProcess } from '../../harness/server-process.js';
import { useStudio } from '../../harness/use-studio.js';

const partner = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
/** In the form in which the partner publishes it. */
const LEAK_REPORT_KEYS = JSON.stringify({
  public_keys: [
    {
      key_identifier: 'partner',
      key: partner.publicKey.export({ format: 'pem', type: 'spki' }),
      is_current: true,
    },
  ],
});
const PLACE = 'https://github.com/octocat/Hello-World/blob/1234560/foo/bar.txt';
const REPORTS = 20;

/** Sends a report as the partner does. */
function report(
  server: ServerProcess,
  token: string,
  signer: KeyObject = partner.privateKey,
): Promise<Answer> {
  const match = { token, type: 'paretostudio_api_key', url: PLACE, source: 'content' };
  const body = JSON.stringify([match], null, 2);
  return server.ask({
    method: 'POST',
    path: '/v1/leak-reports',
    headers: {
      'content-type': 'application/json',
      'github-public-key-identifier': 'partner',
      'github-public-key-signature': sign('sha256', Buffer.from(body), signer).toString('base64'),
    },
    body,
  });
}

describe('a report of a leaked key', () => {
  const studio = useStudio({ processes: 2, environment: { LEAK_REPORT_KEYS } });

  it('ends the key on every process within a second, once however often it comes, and its owner is told', async () => {
    const [a, b] = studio.servers;
    const person = await signUp(studio);
    const { id, key } = await createKey(studio, person);
    expect((await b!.ask({ path: '/v1/me', key })).status).toBe(200);
    const began = performance.now();
    const first = await report(a!, key);
    const refused = await b!.ask({ path: '/v1/me', key });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(first).toMatchObject({ status: 200, body: [{ label: 'true_positive' }] });
    expectProblem(refused, 401, 'api_key_revoked');

    const again = await inParallel(REPORTS, REPORTS, (index) => report(index % 2 === 0 ? a! : b!, key));
    // Each process works on one report at a time and lets a few wait; the others are asked to come again.
    expect(again.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    const { cookie } = person;
    const events = await b!.ask({ path: `/v1/audit-events?action=revoke_api_key&targetId=${id}`, cookie });
    expect(events.body['items']).toMatchObject([
      { actor: { kind: 'system' }, details: { reason: 'leaked', reporter: 'github', url: PLACE } },
    ]);
    const hints = await b!.ask({ path: '/v1/api-keys/hints', cookie });
    expect(hints.body['items']).toMatchObject([{ keyId: id, code: 'leaked', entries: [PLACE] }]);
  });

  it('changes nothing when a stranger signed it', async () => {
    const person = await signUp(studio);
    const { key } = await createKey(studio, person);
    expectProblem(await report(studio.server, key, stranger.privateKey), 401, 'invalid_signature');
    expect((await studio.ask({ path: '/v1/me', key })).status).toBe(200);
  });
});

describe('a report of a leaked key to a server that knows no partner', () => {
  const studio = useStudio();

  it('is answered as at an address that is not there', async () => {
    expectProblem(await report(studio.server, 'psk_x'), 404, 'not_found');
  });
});
