import { readNodeBody, readWebBody } from './read-body.js';

const BYTES_MAX = 16;
const BROKEN_OFF = { ok: false, status: 400, code: -32700, message: 'The body broke off.' };

async function* brokenOff(): AsyncGenerator<string> {
  yield '{"jsonrpc":';
  throw new Error('aborted');
}

describe('reading a body', () => {
  it('survives a client that goes away in the middle', async () => {
    const gone = Object.assign(brokenOff(), { headers: {} });
    await expect(readNodeBody(gone, undefined, BYTES_MAX)).resolves.toEqual(BROKEN_OFF);
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('aborted')) });
    const request = new Request('http://notes.example/mcp', { method: 'POST', body, duplex: 'half' });
    await expect(readWebBody(request, undefined, BYTES_MAX)).resolves.toEqual(BROKEN_OFF);
  });

  it.each([
    [BYTES_MAX, true],
    [BYTES_MAX + 1, false],
  ])('reads %d bytes when at most 16 are read: %s', async (bytes, ok) => {
    const request = new Request('http://notes.example/mcp', {
      method: 'POST',
      body: `"${'x'.repeat(bytes - 2)}"`,
    });
    expect(await readWebBody(request, undefined, BYTES_MAX)).toMatchObject(ok ? { ok } : { ok, status: 413 });
  });
});
