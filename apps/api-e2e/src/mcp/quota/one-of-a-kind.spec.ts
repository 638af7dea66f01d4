import { requestsUsed, savePrompt, saveSkill } from '../../harness/library.js';
import { askMcp, toolCall, type Era, type Message } from '../../harness/mcp-message.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('what an operation takes from the quota', () => {
  const studio = useStudio();

  describe.each<Era>(['modern', 'legacy'])('in the era %s', (era) => {
    let key: string;
    let prompt: string;
    let skill: string;

    beforeAll(async () => {
      const person = await signUp(studio);
      ({ name: prompt } = await savePrompt(studio, person));
      ({ name: skill } = await saveSkill(studio, person));
      ({ key } = await createKey(studio, person));
    });

    const costOf = async (message: Message) => {
      const before = await requestsUsed(studio, key);
      await askMcp(studio, key, era, message);
      return (await requestsUsed(studio, key)) - before;
    };

    it('is one unit for a tool, a prompt and a resource', async () => {
      await expect(costOf(toolCall('get_prompt', { id: prompt }))).resolves.toBe(1);
      await expect(
        costOf({ method: 'prompts/get', params: { name: prompt, arguments: { name: 'Ada' } } }),
      ).resolves.toBe(1);
      await expect(
        costOf({ method: 'resources/read', params: { uri: `skill://${skill}/SKILL.md` } }),
      ).resolves.toBe(1);
    });

    it('is one unit for a tool that does not exist, so that guessing is not free', async () => {
      await expect(costOf(toolCall('no_such_tool'))).resolves.toBe(1);
    });

    it.each([
      ['tools/list', {}],
      ['prompts/list', {}],
      ['resources/list', {}],
      ['resources/templates/list', {}],
      ['no/such/method', {}],
    ])('is nothing for %s', async (method, params) => {
      await expect(costOf({ method, params })).resolves.toBe(0);
    });

    it('is nothing for a question about oneself', async () => {
      await expect(costOf(toolCall('whoami'))).resolves.toBe(0);
    });
  });
});
