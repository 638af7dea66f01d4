import { ask } from './testing/ask.js';
import { textTool } from './testing/text-tool.js';
import { useProgram } from './testing/use-program.js';

const program = useProgram();
const { open } = program;

describe('the end', () => {
  it('answers what was asked before stdin ended', async () => {
    program.server.tools.set('echo', textTool('echo', 'late'));
    const client = await open();
    const answer = ask(client, 'tools/call', { name: 'echo' });
    await program.close();

    expect(await answer).toMatchObject({ content: [{ text: 'late' }] });
  });

  it('does not wait for a call that takes longer than the client is there', async () => {
    program.server.tools.set('slow', { ...textTool('slow'), run: () => new Promise(() => undefined) });
    const client = await open();
    const answer = ask(client, 'tools/call', { name: 'slow' }).catch(() => 'cut off');
    await new Promise<void>((resolve) => {
      program.server.intercept = ({ body }) => (body.method === 'tools/call' && resolve(), false);
    });
    const begun = performance.now();
    await program.close();

    expect(performance.now() - begun).toBeLessThan(1000);
    await client.close();
    expect(await answer).toBe('cut off');
  });
});
