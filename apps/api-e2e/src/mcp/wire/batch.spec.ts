import { requestsUsed, savePrompt } from '../../harness/library.js';
import { mcpAnswer, mcpRequest, toolCall, type Era } from '../../harness/mcp-message.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a batch of messages', () => {
  const studio = useStudio();

  describe.each<Era>(['modern', 'legacy'])('in the era %s', (era) => {
    it('that mixes what is allowed and what is forbidden runs nothing, costs nothing, and says what to do', async () => {
      const person = await signUp(studio);
      const { name } = await savePrompt(studio, person);
      const { key } = await createKey(studio, person, { permissions: { self: ['duplicate_prompt'] } });
      const allowed = mcpRequest(era, toolCall('duplicate_prompt', { id: name }));
      const forbidden = mcpRequest(era, { ...toolCall('delete_prompt', { id: name }), id: 2 });

      const answer = mcpAnswer(await studio.ask({ ...allowed, json: [allowed.json, forbidden.json], key }));

      expect(answer).toMatchObject({
        status: 400,
        error: { code: -32600, message: expect.stringMatching(/one message/i) },
      });
      const { body } = await studio.ask({ path: '/v1/prompts', cookie: person.cookie });
      expect(body['items']).toHaveLength(1);
      await expect(requestsUsed(studio, (await createKey(studio, person)).key)).resolves.toBe(0);
    });
  });
});
