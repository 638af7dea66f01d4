import type { Answer } from './ask.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Holds a refusal to its form: status, media type, every standard member and the request's id, in body and header.
 *
 * @param members - What the body must hold beyond that; other members are let pass.
 */
export function expectProblem(answer: Answer, status: number, code: string, members: object = {}): void {
  expect({ status: answer.status, body: answer.body }).toEqual({
    status,
    body: expect.objectContaining({
      type: `https://paretostudio.dev/problems/${code}`,
      title: expect.stringMatching(/\S/),
      status,
      detail: expect.stringMatching(/\S/),
      code,
      requestId: expect.stringMatching(UUID),
      ...members,
    }),
  });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json\b/);
  expect(answer.headers['x-request-id'] ?? answer.body['requestId']).toBe(answer.body['requestId']);
}
