import { savePrompt } from '../../harness/library.js';
import { CLIENT_KINDS, connectStdio } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { stdioProgram } from '../../harness/stdio-program.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a key that is not good, over stdio', () => {
  const studio = useStudio();

  it.each(CLIENT_KINDS)(
    'is told of when it is revoked in the middle, and %s stays connected',
    async (kind) => {
      const person = await signUp(studio);
      const { name } = await savePrompt(studio, person);
      const { id, key } = await createKey(studio, person);
      const client = await connectStdio(kind, stdioProgram({ key, url: studio.server.url }));
      const read = () => client.callTool({ name: 'get_prompt', arguments: { id: name } });
      expect((await read()).structuredContent).toMatchObject({ slug: name });

      const path = `/v1/api-keys/${id}/revoke`;
      await studio.ask({ method: 'POST', path, cookie: person.cookie, json: {} });
      const refused = [await read(), await read()];
      await client.close();

      for (const answer of refused) {
        expect(answer).toMatchObject({
          isError: true,
          content: [{ text: expect.stringMatching(/revoked.*Create a key/is) }],
        });
      }
    },
  );

  it.each(CLIENT_KINDS)(
    'is told of to %s without asking the server, where it is no key at all',
    async (kind) => {
      const client = await connectStdio(
        kind,
        stdioProgram({ key: 'psk_your_key_here', url: studio.server.url }),
      );

      const { tools } = await client.listTools();
      await client.close();

      expect(tools).toEqual([
        expect.objectContaining({ description: expect.stringContaining('PARETOSTUDIO_API_KEY') }),
      ]);
    },
  );
});
