import type { Ask } from '../../harness/ask.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const TEXTS: readonly [what: string, text: string][] = [
  ['a NUL', 'a\\u0000b'],
  ['a high surrogate alone', 'a\\ud800b'],
  ['a low surrogate alone', 'a\\udc00b'],
  ['surrogates in the wrong order', '\\udc00\\ud800'],
];

describe('a text that UTF-8 or PostgreSQL cannot store', () => {
  const studio = useStudio();
  let person: Person;
  let keyId: string;

  beforeAll(async () => {
    person = await signUp(studio);
    ({ id: keyId } = await createKey(studio, person));
  });

  const send = (method: string, path: string, body: string): Ask => ({
    method,
    path,
    cookie: person.cookie,
    body,
    headers: { 'content-type': 'application/json' },
  });

  describe.each(TEXTS)('for %s', (_what, text) => {
    it('is refused as the name of a key, new or changed', async () => {
      expectProblem(
        await studio.ask(send('POST', '/v1/api-keys', `{"name":"${text}"}`)),
        400,
        'invalid_request',
      );
      expectProblem(
        await studio.ask(send('PATCH', `/v1/api-keys/${keyId}`, `{"name":"${text}"}`)),
        400,
        'invalid_request',
      );
    });

    it('is refused as the reason of a revoke, which is not done then', async () => {
      const answer = await studio.ask(send('POST', `/v1/api-keys/${keyId}/revoke`, `{"reason":"${text}"}`));

      expectProblem(answer, 400, 'invalid_request');
      await expect(
        studio.ask({ path: `/v1/api-keys/${keyId}`, cookie: person.cookie }),
      ).resolves.toMatchObject({
        body: { status: 'active' },
      });
    });

    it.each(['title', 'body', 'description', 'category'])(
      'is refused as the %s of a prompt',
      async (field) => {
        const fields = { title: 'T', body: 'B' };
        const json = JSON.stringify({ ...fields, [field]: '@' }).replace('@', text);

        expectProblem(await studio.ask(send('POST', '/v1/prompts', json)), 400, 'invalid_request');
      },
    );

    it('is refused as the name of a field and within permissions', async () => {
      expectProblem(
        await studio.ask(send('POST', '/v1/api-keys', `{"name":"K","${text}":1}`)),
        400,
        'invalid_request',
      );
      const permissions = `{"name":"K","permissions":{"self":["${text}"]}}`;
      const answer = await studio.ask(send('POST', '/v1/api-keys', permissions));
      expect(answer.status).toBe(400);
    });

    it('is refused as the name of a person who signs up', async () => {
      const json = `{"email":"someone@example.org","password":"0123456789","name":"${text}"}`;

      expectProblem(await studio.ask(send('POST', '/v1/auth/sign-up', json)), 400, 'invalid_request');
    });
  });

  it.each([
    '/v1/prompts?q=%00',
    '/v1/prompts?q=%ED%A0%80',
    '/v1/prompts?q=%',
    '/v1/prompts?tag=%00',
    '/v1/prompts/%00',
    '/v1/api-keys/%00',
    '/v1/prompts?cursor=%00',
  ])('never makes the server fail in an address: %s', async (path) => {
    const answer = await studio.ask({ path, cookie: person.cookie });

    expect(answer.status).toBeLessThan(500);
  });

  it('leaves text of every other kind as it was sent', async () => {
    const title = 'Grüße 你好 👩‍🚀 <b>&amp;</b>';
    const { status, body } = await studio.ask({
      method: 'POST',
      path: '/v1/prompts',
      cookie: person.cookie,
      json: { title, body: title },
    });

    expect({ status, title: body['title'], body: body['body'] }).toEqual({ status: 201, title, body: title });
  });
});
