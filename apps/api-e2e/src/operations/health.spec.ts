import { expectProblem } from '../harness/expect-problem.js';
import { createKey, signUp } from '../harness/people.js';
import { secret } from '../harness/secrets.js';
import { useStudio } from '../harness/use-studio.js';

describe('what whoever runs the server asks', () => {
  const studio = useStudio();
  const token = secret('a-token-for-the-scraper-alone');

  it('says that the process lives and takes requests, to anybody', async () => {
    await expect(studio.ask({ path: '/healthz' })).resolves.toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    await expect(studio.ask({ path: '/readyz' })).resolves.toMatchObject({
      status: 200,
      body: { status: 'ready' },
    });
  });

  it('counts requests and admissions, and names no key, person or account', async () => {
    const person = await signUp(studio);
    const { id, key } = await createKey(studio, person);
    await studio.ask({ path: '/v1/prompts', key });
    await studio.ask({ path: '/v1/prompts', key: 'psk_abc' });

    const { status, headers, text } = await studio.ask({ path: '/metrics' });

    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(/^\w+\{[^}]*route="\/v1\/prompts"[^}]*status="200"[^}]*\} [1-9]/m);
    expect(text).toMatch(/^# TYPE process_resident_memory_bytes gauge$/m);
    for (const name of [id, key, person.accountId, person.memberId, person.email])
      expect(text).not.toContain(name);
  });

  it('keeps the metrics from whoever comes through a proxy, when no token is set', async () => {
    const answer = await studio.ask({ path: '/metrics', headers: { 'x-forwarded-for': '203.0.113.7' } });

    expectProblem(answer, 404, 'not_found');
  });

  it('gives the metrics for the token alone, when one is set', async () => {
    const guarded = await studio.start({ METRICS_TOKEN: token });

    expectProblem(await guarded.ask({ path: '/metrics' }), 401, 'missing_credentials');
    expectProblem(await guarded.ask({ path: '/metrics', key: `${token}x` }), 401, 'missing_credentials');
    await expect(guarded.ask({ path: '/metrics', key: token })).resolves.toMatchObject({ status: 200 });
  });
});
