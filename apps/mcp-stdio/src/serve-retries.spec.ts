import { ask } from './testing/ask.js';
import { textTool } from './testing/text-tool.js';
import { useProgram } from './testing/use-program.js';

const program = useProgram();
const { open } = program;

describe('second tries', () => {
  /** Answers busy the first time, for one method. */
  function busyOnce(method: string, retryAfter: string): void {
    let isFirst = true;
    program.server.intercept = ({ body }, response) => {
      if (body.method !== method || !isFirst) return false;
      isFirst = false;
      response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': retryAfter });
      response.end('{}');
      return true;
    };
  }

  it('are made for what only reads when the server is busy for two seconds at most', async () => {
    program.server.tools.set('echo', textTool('echo'));
    const client = await open();
    busyOnce('tools/list', '0');

    expect((await client.listTools()).tools).toHaveLength(1);
    expect(program.server.countOf('tools/list')).toBe(2);
  });

  it('are not made when the server is busy for longer', async () => {
    const client = await open();
    busyOnce('tools/list', '3');

    await expect(client.listTools()).rejects.toThrow('Try again in 3 seconds.');
    expect(program.server.countOf('tools/list')).toBe(1);
  });

  it('are never made for a tool', async () => {
    program.server.tools.set('echo', textTool('echo'));
    const client = await open();
    busyOnce('tools/call', '0');

    expect(await ask(client, 'tools/call', { name: 'echo' })).toMatchObject({ isError: true });
    expect(program.server.countOf('tools/call')).toBe(1);
  });
});
