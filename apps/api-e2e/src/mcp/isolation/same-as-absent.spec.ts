import { saveAgent, savePrompt, saveSkill, type Saved } from '../../harness/library.js';
import { askMcp, toolCall, type Era, type Message } from '../../harness/mcp-message.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const ABSENT: Saved = { id: '0190b8a0-0000-7000-8000-000000000000', name: 'absent-thing' };

describe('what another account has', () => {
  const studio = useStudio();

  describe.each<Era>(['modern', 'legacy'])('in the era %s', (era) => {
    let key: string;
    const theirs: { [kind: string]: Saved } = {};

    beforeAll(async () => {
      const person = await signUp(studio, 'pro');
      ({ key } = await createKey(studio, person, { permissions: { self: ['*'] } }));
      const other = await signUp(studio);
      theirs['prompt'] = await savePrompt(studio, other);
      theirs['skill'] = await saveSkill(studio, other);
      theirs['agent'] = await saveAgent(studio, other);
    });

    /** What is answered, with what was asked for blotted out. */
    const answerTo = async (message: Message, { id, name }: Saved) => {
      const { status, result, error } = await askMcp(studio, key, era, message);
      return JSON.stringify({ status, result, error }).replaceAll(id, 'X').replaceAll(name, 'X');
    };

    it.each([
      ['get_prompt', 'prompt'],
      ['update_prompt', 'prompt'],
      ['delete_prompt', 'prompt'],
      ['duplicate_prompt', 'prompt'],
      ['get_skill', 'skill'],
      ['update_skill', 'skill'],
      ['delete_skill', 'skill'],
      ['duplicate_skill', 'skill'],
      ['get_agent', 'agent'],
      ['update_agent', 'agent'],
      ['delete_agent', 'agent'],
      ['duplicate_agent', 'agent'],
    ])('is answered by %s like what does not exist, by id and by name', async (tool, kind) => {
      const more = tool.startsWith('update') ? { expectedVersion: 1, description: 'New' } : {};
      for (const by of ['id', 'name'] as const) {
        const ask = (saved: Saved) => answerTo(toolCall(tool, { id: saved[by], ...more }), saved);

        expect(await ask(theirs[kind]!)).toBe(await ask(ABSENT));
      }
    });

    it('is answered as a prompt like one that does not exist', async () => {
      const ask = (saved: Saved) => answerTo({ method: 'prompts/get', params: { name: saved.name } }, saved);

      expect(await ask(theirs['prompt']!)).toBe(await ask(ABSENT));
    });

    it.each([
      ['skill', (name: string) => `skill://${name}/SKILL.md`],
      ['skill', (name: string) => `skill://${name}/references/words.md`],
      ['skill', (name: string) => `paretostudio://skills/${name}.zip`],
      ['agent', (name: string) => `paretostudio://agents/${name}.md`],
      ['agent', (name: string) => `paretostudio://agents/${name}.zip`],
    ])('is answered as a resource of the kind %s like one that does not exist', async (kind, uriOf) => {
      const ask = (saved: Saved) =>
        answerTo({ method: 'resources/read', params: { uri: uriOf(saved.name) } }, saved);

      expect(await ask(theirs[kind]!)).toBe(await ask(ABSENT));
    });

    it('is in no list, no search and no completion', async () => {
      const messages: Message[] = [
        { method: 'prompts/list' },
        { method: 'resources/list' },
        toolCall('list_prompts'),
        toolCall('search_skills', { query: theirs['skill']!.name }),
        toolCall('search_agents', { query: 'door' }),
        {
          method: 'completion/complete',
          params: {
            ref: { type: 'ref/resource', uri: 'paretostudio://agents/{name}.md' },
            argument: { name: 'name', value: 'agent' },
          },
        },
      ];
      for (const message of messages) {
        const text = JSON.stringify(await askMcp(studio, key, era, message));
        for (const { id, name } of Object.values(theirs)) {
          expect(text).not.toContain(id);
          // A search repeats nothing of what was searched for either.
          expect(text).not.toContain(name);
        }
      }
    });
  });
});
