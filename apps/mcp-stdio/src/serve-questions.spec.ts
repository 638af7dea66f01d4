import { ElicitRequestSchema, type ElicitRequest } from '@modelcontextprotocol/sdk/types.js';
import type { JsonObject } from './json.js';
import { ask } from './testing/ask.js';
import type { OpenOptions } from './testing/open-program.js';
import { textTool } from './testing/text-tool.js';
import { useProgram } from './testing/use-program.js';

const program = useProgram();
const { open } = program;

describe('questions of the server', () => {
  const QUESTION = { message: 'Delete "notes"?', requestedSchema: { type: 'object', properties: {} } };

  function addDelete(): JsonObject[] {
    const rounds: JsonObject[] = [];
    program.server.tools.set('delete_prompt', {
      ...textTool('delete_prompt'),
      run: (_args, ctx) => {
        const { inputResponses, requestState } = ctx.mcpReq;
        if (inputResponses === undefined) {
          return {
            resultType: 'input_required',
            inputRequests: { confirm: { method: 'elicitation/create', params: QUESTION } },
            requestState: 'state-1',
          };
        }
        rounds.push({ inputResponses, requestState: requestState() });
        return { content: [{ type: 'text', text: 'answered' }] };
      },
    });
    return rounds;
  }

  const answering = (answer: JsonObject | Error, asked: unknown[] = []): Partial<OpenOptions> => ({
    capabilities: { elicitation: {} },
    prepare: (client) =>
      client.setRequestHandler(ElicitRequestSchema, async ({ params }: ElicitRequest) => {
        asked.push(params);
        if (answer instanceof Error) throw answer;
        return answer as never;
      }),
  });

  it.each([
    ['accepts', { action: 'accept', content: { confirm: true } }],
    ['declines', { action: 'decline' }],
    ['closes the question', { action: 'cancel' }],
  ])('takes the answer of a person who %s to the server, with its state', async (_what, answer) => {
    const rounds = addDelete();
    const asked: unknown[] = [];
    const client = await open(answering(answer, asked));

    expect(await ask(client, 'tools/call', { name: 'delete_prompt', arguments: { id: 'x' } })).toMatchObject({
      content: [{ text: 'answered' }],
    });
    expect(asked).toEqual([expect.objectContaining(QUESTION)]);
    expect(rounds).toEqual([{ inputResponses: { confirm: answer }, requestState: 'state-1' }]);
  });

  it('tells the server that the question was closed when the client fails to ask', async () => {
    const rounds = addDelete();
    const client = await open(answering(new Error('no window')));
    await ask(client, 'tools/call', { name: 'delete_prompt' });

    expect(rounds).toMatchObject([{ inputResponses: { confirm: { action: 'cancel' } } }]);
  });

  it.each([
    ['what the client declared', { elicitation: {} }, { elicitation: {} }],
    ['nothing for a client that cannot', {}, {}],
  ])('declares to the server %s', async (_what, capabilities, expected) => {
    const client = await open({ capabilities });
    await ask(client, 'tools/list');

    expect(program.server.received.at(-1)?.body.params?.['_meta']).toMatchObject({
      'io.modelcontextprotocol/clientCapabilities': expected,
    });
  });

  it('takes the question back when the client cancels the call', async () => {
    addDelete();
    const cancel = new AbortController();
    let takenBack: () => void;
    const isTakenBack = new Promise<void>((resolve) => (takenBack = resolve));
    let isFirst = true;
    const client = await open({
      capabilities: { elicitation: {} },
      prepare: (desktop) =>
        desktop.setRequestHandler(ElicitRequestSchema, (_request, { signal }) => {
          // The SDK of this client overlooks the cancellation of a request with the id 0, so that one is answered.
          if (isFirst)
            return Promise.resolve({ action: 'decline' as const }).finally(() => (isFirst = false));
          signal.addEventListener('abort', () => takenBack());
          cancel.abort();
          return new Promise(() => undefined);
        }),
    });
    await client.callTool({ name: 'delete_prompt' });

    await expect(
      client.callTool({ name: 'delete_prompt' }, undefined, { signal: cancel.signal }),
    ).rejects.toThrow();
    await isTakenBack;
    expect(program.server.countOf('tools/call')).toBe(3);
  });

  it('gives up after ten questions in a row', async () => {
    const inputRequests = { again: { method: 'elicitation/create', params: QUESTION } };
    program.server.tools.set('endless', {
      ...textTool('endless'),
      run: () => ({ resultType: 'input_required', inputRequests, requestState: 's' }),
    });
    const asked: unknown[] = [];
    const client = await open(answering({ action: 'accept', content: {} }, asked));

    await expect(ask(client, 'tools/call', { name: 'endless' })).rejects.toThrow('too many questions');
    expect(asked).toHaveLength(10);
  });
});
