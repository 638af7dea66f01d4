import { filterResponse } from './filter-response.js';

const HIDDEN = () => ({ tools: [] });
const result = { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'secret' }] } };
const progress = { jsonrpc: '2.0', method: 'notifications/progress', params: {} };

function streamOf(pieces: readonly string[]): Response {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

describe('filterResponse', () => {
  const events = [
    ': keep-alive\n\n',
    `id: 7\nevent: message\ndata: ${JSON.stringify(progress)}\n\n`,
    `id: 8\r\nevent: message\r\ndata: ${JSON.stringify(result)}\r\n\r\n`,
  ].join('');

  it.each([1, 2, 7, 64, 10_000])(
    'finds results in a stream that comes in pieces of %i characters',
    async (size) => {
      const pieces = Array.from({ length: Math.ceil(events.length / size) }, (_, at) =>
        events.slice(at * size, (at + 1) * size),
      );
      const text = await (await filterResponse(streamOf(pieces), HIDDEN)).text();
      expect(text).not.toContain('secret');
      expect(text).toContain(': keep-alive');
      expect(text).toContain(JSON.stringify(progress));
      expect(text).toMatch(/id: 8\nevent: message\ndata: \{.*"tools":\[\].*\}/);
    },
  );

  it('lets no event through that it cannot read, nor one that the stream broke off', async () => {
    const broken = streamOf([`data: {"result": {"tools": ["secret"\n\n`, `data: {"tools": "secret`]);
    expect(await (await filterResponse(broken, HIDDEN)).text()).not.toContain('secret');
  });

  it('finds a result that is spread over lines of data', async () => {
    const lines = JSON.stringify(result, null, 1).replaceAll('\n', '\ndata:');
    expect(await (await filterResponse(streamOf([`data:${lines}\n\n`]), HIDDEN)).text()).not.toContain(
      'secret',
    );
  });

  it('changes a JSON body, keeps its status and headers, and forgets its length', async () => {
    const text = JSON.stringify(result);
    const response = new Response(text, {
      status: 203,
      headers: { 'content-type': 'application/json', 'content-length': String(text.length), 'x-own': '1' },
    });
    const filtered = await filterResponse(response, HIDDEN);
    expect([filtered.status, filtered.headers.get('x-own'), filtered.headers.get('content-length')]).toEqual([
      203,
      '1',
      null,
    ]);
    expect(await filtered.json()).toEqual({ jsonrpc: '2.0', id: 1, result: { tools: [] } });
  });

  it('leaves errors as they are', async () => {
    const error = { jsonrpc: '2.0', id: 1, error: { code: -32602, message: 'no' } };
    const response = new Response(JSON.stringify(error), { status: 400 });
    expect(await (await filterResponse(response, HIDDEN)).json()).toEqual(error);
  });
});
