import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, issuedKeyOf, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('rotating one key twice at the same time', () => {
  const studio = useStudio({ processes: 2 });

  it('makes one replacement over two processes and names it to the one who came second', async () => {
    const person = await signUp(studio);
    for (let round = 0; round < 5; round += 1) {
      const old = await createKey(studio, person);
      const rotate = {
        method: 'POST',
        path: `/v1/api-keys/${old.id}/rotate`,
        cookie: person.cookie,
        json: {},
      };

      const answers = await Promise.all(studio.servers.map((server) => server.ask(rotate)));

      const [made, refused] = answers.sort((one, other) => one.status - other.status);
      expect(made).toMatchObject({ status: 201, body: { replacesId: old.id } });
      const replacement = issuedKeyOf(made!);
      expectProblem(refused!, 409, 'conflict', { replacementId: replacement.id });
      for (const { key } of [old, replacement]) {
        await expect(studio.ask({ path: '/v1/me', key })).resolves.toMatchObject({ status: 200 });
      }
    }
  });
});
