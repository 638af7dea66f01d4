import { requestsUsed, savePrompt } from '../../harness/library.js';
import { connectStdio, type Question } from '../../harness/mcp-clients.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { stdioProgram } from '../../harness/stdio-program.js';
import { useStudio } from '../../harness/use-studio.js';

const KINDS = ['v1', 'v2 legacy'] as const;

describe('a deletion over stdio', () => {
  const studio = useStudio();

  describe.each(KINDS)('in %s', (kind) => {
    let person: Person;
    let key: string;

    beforeAll(async () => {
      person = await signUp(studio, 'pro');
      ({ key } = await createKey(studio, person, { humanConfirmation: true }));
    });

    const isThere = async (id: string) =>
      (await studio.ask({ path: `/v1/prompts/${id}`, cookie: person.cookie })).status === 200;

    it.each([
      ['agrees', { action: 'accept' as const, content: { confirm: true } }, false],
      ['declines', { action: 'decline' as const }, true],
      ['cancels', { action: 'cancel' as const }, true],
    ])(
      'asks the person through the client; the person %s; it costs one unit',
      async (_what, answer, stays) => {
        const { id } = await savePrompt(studio, person, { title: 'Weekly report' });
        const questions: Question[] = [];
        const client = await connectStdio(kind, stdioProgram({ key, url: studio.server.url }), {
          elicit: (question) => {
            questions.push(question);
            return answer;
          },
        });
        const used = await requestsUsed(studio, key);

        const result = await client.callTool({ name: 'delete_prompt', arguments: { id } });
        await client.close();

        expect(questions).toEqual([
          expect.objectContaining({ message: expect.stringContaining('Weekly report') }),
        ]);
        expect(result.isError ?? false).toBe(stays);
        await expect(isThere(id)).resolves.toBe(stays);
        await expect(requestsUsed(studio, key)).resolves.toBe(used + 1);
      },
    );

    it('takes two steps where the client cannot ask', async () => {
      const { id } = await savePrompt(studio, person);
      const { key: other } = await createKey(studio, person);
      const client = await connectStdio(kind, stdioProgram({ key: other, url: studio.server.url }));

      const first = await client.callTool({ name: 'delete_prompt', arguments: { id } });
      const { confirmationToken } = first.structuredContent as { readonly confirmationToken: string };
      const second = await client.callTool({
        name: 'delete_prompt',
        arguments: { id, confirmation_token: confirmationToken },
      });
      await client.close();

      expect(first.structuredContent).toMatchObject({ status: 'confirmation_required' });
      expect(second.structuredContent).toMatchObject({ id });
      await expect(isThere(id)).resolves.toBe(false);
    });
  });
});
