import { expectProblem } from '../../harness/expect-problem.js';
import { signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const DEPTH = 100_000;

describe('a body that is not what the server takes', () => {
  const studio = useStudio();
  let cookie: string;

  beforeAll(async () => {
    ({ cookie } = await signUp(studio));
  });

  const send = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
    studio.ask({ method: 'POST', path: '/v1/prompts', cookie, body, headers });

  it.each([
    ['cut off', '{"title":"T","bo'],
    ['of JavaScript', "{title:'T'}"],
    ['with a trailing comma', '{"title":"T",}'],
    ['of nothing but white space', '   '],
    ['a list', '[]'],
    ['a text', '"title"'],
    ['null', 'null'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['nested a hundred thousand deep', '['.repeat(DEPTH) + ']'.repeat(DEPTH)],
    ['nested a hundred thousand deep and never closed', '{"a":'.repeat(DEPTH)],
    [
      'nested in a field that is not known',
      `{"title":"T","body":"B","extra":${'['.repeat(40)}${']'.repeat(40)}}`,
    ],
    ['reaching for a prototype', '{"title":"T","body":"B","__proto__":{"admin":true}}'],
    ['reaching for a constructor', '{"title":"T","body":"B","constructor":{"prototype":{"admin":true}}}'],
    [
      'reaching for a prototype below',
      '{"title":"T","body":"B","variables":[{"__proto__":{"a":1},"name":"x"}]}',
    ],
  ])('is refused as invalid when it is %s', async (_case, body) => {
    expectProblem(await send(body), 400, 'invalid_request');
  });

  it('is refused field by field, and repeats no value', async () => {
    const answer = await send(JSON.stringify({ title: 7, body: '', colour: 'a-secret-value' }));

    expectProblem(answer, 400, 'invalid_request', {
      fields: expect.arrayContaining([
        { path: 'title', message: expect.any(String) },
        { path: 'body', message: expect.any(String) },
        { path: 'colour', message: 'is not a known field' },
      ]),
    });
    expect(answer.text).not.toContain('a-secret-value');
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])('is refused when it comes as %s', async (type) => {
    expectProblem(
      await send('{"title":"T","body":"B"}', { 'content-type': type }),
      415,
      'unsupported_media_type',
    );
  });

  it('leaves nothing behind, and no object with a new property', async () => {
    const { body, status } = await studio.ask({ path: '/v1/prompts', cookie });

    expect({ status, items: body['items'] }).toEqual({ status: 200, items: [] });
  });
});
