import { expectRefused } from '../../harness/expect-refused.js';
import { inParallel } from '../../harness/in-parallel.js';
import { newName } from '../../harness/library.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, setPlan, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const CAP = 2;
const CREATES = 20;

describe('the cap of saved skills and agents over MCP', () => {
  const studio = useStudio({ processes: 2 });

  it.each(['skill', 'agent'])(
    `lets exactly ${CAP} of ${CREATES} creates of the kind %s through that arrive at once`,
    async (kind) => {
      const person = await signUp(studio);
      const { key } = await createKey(studio, person);
      const create = (index: number) =>
        askMcp(
          studio.servers[index % 2]!,
          key,
          'modern',
          toolCall(`create_${kind}`, {
            name: newName(kind),
            displayName: 'One',
            description: 'Does. Use it.',
            instructions: 'Do.',
          }),
        );

      const answers = await inParallel(CREATES, CREATES, create);
      const refused = answers.filter(({ result }) => result?.['isError'] === true);

      expect(refused).toHaveLength(CREATES - CAP);
      for (const { result } of refused) {
        expect(expectRefused(result ?? {}, 'plan_limit_reached')).toContain(String(CAP));
      }
      await setPlan(studio, person, 'pro');
      expect((await create(0)).result).toMatchObject({ structuredContent: { id: expect.any(String) } });
    },
  );
});
