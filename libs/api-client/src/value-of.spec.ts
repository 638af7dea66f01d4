import { inspect } from 'node:util';
import { createApiClient } from './create-api-client.js';
import { ProblemError } from './problem-error.js';
import { jsonResponse, problemResponse, stubFetch } from './testing/stub-fetch.js';
import { valueOf } from './value-of.js';

const KEY = 'psk_s3cret0000000000000000000000';

const answered = (answer: Response) => {
  const { fetch } = stubFetch(() => answer);
  return valueOf(createApiClient({ baseUrl: 'http://studio.test', key: KEY, fetch }).GET('/v1/api-keys'));
};

/** The error of a call, thrown for an answer. */
const errorOf = async (answer: Response): Promise<ProblemError> =>
  answered(answer).then(
    () => Promise.reject(new Error('The call was expected to be refused.')),
    (error: ProblemError) => error,
  );

it('gives the data of a success', async () => {
  const page = { items: [], nextCursor: null };
  expect(await answered(jsonResponse(200, page))).toEqual(page);
});

it('throws a refusal with everything that helps to act on it', async () => {
  const fields = [{ path: 'name', message: 'is too long' }];
  const resetAt = '2026-11-23T00:00:00.000Z';
  const members = { code: 'quota_exceeded', limit: 100, used: 100, resetAt, plan: 'free', fields };
  const error = await errorOf(problemResponse(429, { ...members, retryAfterSeconds: 60 }));
  expect(error).toBeInstanceOf(ProblemError);
  expect(error.message).toBe('Detail.');
  expect(error.problem).toEqual({
    type: 'https://paretostudio.dev/problems/x',
    title: 'Title',
    status: 429,
    detail: 'Detail.',
    requestId: 'req_1',
    retryAfterSeconds: 60,
    ...members,
  });
});

it('passes on a code that a newer server sends', async () => {
  const error = await errorOf(problemResponse(418, { code: 'brewing' }));
  expect(error.problem.code).toBe('brewing');
});

it('believes the status of the answer, not the one in its body', async () => {
  const error = await errorOf(problemResponse(503, {}).clone());
  expect(error.problem.status).toBe(503);
  const { status, headers } = problemResponse(403, {});
  const lying = new Response(await problemResponse(200, {}).text(), { status, headers });
  expect((await errorOf(lying)).problem.status).toBe(403);
});

it.each([
  ['a page of a proxy', '<html>Bad gateway</html>', 'text/html'],
  ['nothing', '', 'text/plain'],
  ['JSON of another kind', '{"error":"nope"}', 'application/json'],
  [
    'a problem without a code',
    '{"type":"about:blank","title":"No","detail":"No."}',
    'application/problem+json',
  ],
  ['a list', '[1]', 'application/json'],
  ['null', 'null', 'application/json'],
])('makes a problem of %s', async (_what, body, type) => {
  const headers = { 'content-type': type, 'retry-after': '30', 'x-request-id': 'req_9' };
  const error = await errorOf(new Response(body, { status: 502, headers }));
  expect(error.problem).toEqual({
    type: 'about:blank',
    title: 'Unreadable answer',
    status: 502,
    detail: 'The server, or a proxy before it, answered with the status 502 and without an explanation.',
    code: 'unreadable_answer',
    requestId: 'req_9',
    retryAfterSeconds: 30,
  });
});

it('shows nothing of the key in an error, however deep one looks', async () => {
  const error = await errorOf(problemResponse(401, { code: 'invalid_api_key' }));
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('s3cret');
});
