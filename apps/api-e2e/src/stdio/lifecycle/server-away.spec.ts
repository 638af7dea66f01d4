import { savePrompt } from '../../harness/library.js';
import { CLIENT_KINDS, connectStdio } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { stdioProgram } from '../../harness/stdio-program.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a server that stops and starts again under a connected client', () => {
  const studio = useStudio();

  it.each(CLIENT_KINDS)('is said to be away, and is used again once it is back, by %s', async (kind) => {
    const server = await studio.start();
    const { port } = new URL(server.url);
    const person = await signUp(studio);
    const { name } = await savePrompt(studio, person);
    const { key } = await createKey(studio, person);
    const client = await connectStdio(kind, stdioProgram({ key, url: server.url }));
    const read = () => client.callTool({ name: 'get_prompt', arguments: { id: name } });
    expect((await read()).structuredContent).toMatchObject({ slug: name });

    await server.stop();
    const away = await read();
    await studio.start({ PORT: port });
    const back = await read();
    await client.close();

    expect(away).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/does not answer|broke off/) }],
    });
    expect(back.structuredContent).toMatchObject({ slug: name });
  });

  it.each(CLIENT_KINDS)(
    'was never there: %s connects all the same and is told why nothing works',
    async (kind) => {
      const server = await studio.start();
      const { url } = server;
      await server.stop();
      const { key } = await createKey(studio, await signUp(studio));

      const client = await connectStdio(kind, stdioProgram({ key, url }));
      const answer = await client.callTool({ name: 'whoami', arguments: {} });
      await client.close();

      expect(answer).toMatchObject({
        isError: true,
        content: [{ text: expect.stringContaining('Start the server, or set PARETOSTUDIO_API_URL') }],
      });
    },
  );
});
