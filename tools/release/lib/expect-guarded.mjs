import assert from 'node:assert/strict';

/**
 * Asks a service of the rehearsal as its callers would: `/notes` is granted twice a day, `/diary` never.
 *
 * @param {string} origin where it listens
 * @param {string} key that it made
 * @throws {Error} if an answer is not as promised
 */
export async function expectGuarded(origin, key) {
  const get = (path, headers = {}) => fetch(`${origin}${path}`, { headers });
  const bearer = { authorization: `Bearer ${key}` };
  const answers = {
    missing: await get('/notes'),
    mistyped: await get('/notes', { 'x-api-key': `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}` }),
    denied: await get('/diary', bearer),
    granted: await get('/notes', bearer),
  };
  assert.deepEqual(
    Object.values(answers).map(({ status }) => status),
    [401, 401, 403, 200],
    'answers without a key, with a mistyped one, without the right, and with it',
  );
  assert.match(answers.missing.headers.get('www-authenticate') ?? '', /^Bearer /);
  assert.match(answers.denied.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.match(answers.granted.headers.get('ratelimit') ?? '', /;r=\d+/);
  const spent = await untilSpent(() => get('/notes', bearer));
  assert.ok(Number(spent.headers.get('retry-after')) >= 1, 'Retry-After of a spent meter');
}

async function untilSpent(ask) {
  for (let calls = 0; calls < 5; calls++) {
    const answer = await ask();
    if (answer.status === 429) return answer;
    assert.equal(answer.status, 200, 'within the limit');
  }
  throw new Error('A limit of two a day lets more than six calls in.');
}
