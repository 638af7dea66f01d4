import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('permissions of a new or changed key', () => {
  const studio = useStudio();
  let person: Person;
  let path: string;

  beforeAll(async () => {
    person = await signUp(studio);
    path = `/v1/api-keys/${(await createKey(studio, person)).id}`;
  });

  const send = (permissions: unknown) =>
    Promise.all([
      studio.ask({
        method: 'POST',
        path: '/v1/api-keys',
        cookie: person.cookie,
        json: { name: 'K', permissions },
      }),
      studio.ask({ method: 'PATCH', path, cookie: person.cookie, json: { permissions } }),
    ]);

  it.each([
    ['a list', ['self']],
    ['a text', 'self'],
    ['a number', 7],
    ['null', null],
    ['a map to something else than lists', { self: 'list_prompts' }],
    ['a list of something else than names', { self: [7] }],
  ])('are refused when they are %s', async (_case, permissions) => {
    for (const answer of await send(permissions)) {
      expectProblem(answer, 400, 'invalid_permissions', {
        fields: expect.arrayContaining([
          expect.objectContaining({
            path: expect.stringMatching(/^permissions/),
            message: expect.any(String),
          }),
        ]),
      });
    }
  });

  it.each([
    ['resource', { slef: ['list_prompts'] }, 'permissions.slef', 'self'],
    ['action', { self: ['whoami', 'list_prompt'] }, 'permissions.self.1', 'list_prompts'],
  ])(
    'are refused when they name an unknown %s, with the nearest one',
    async (_case, permissions, at, suggestion) => {
      for (const answer of await send(permissions)) {
        expectProblem(answer, 400, 'invalid_permissions', {
          fields: [{ path: at, message: expect.any(String), suggestion }],
        });
      }
    },
  );

  it('are not stored when they are refused', async () => {
    const { body } = await studio.ask({ path: '/v1/api-keys', cookie: person.cookie });

    expect(body['items']).toHaveLength(1);
  });
});
