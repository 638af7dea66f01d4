import { readCallResult } from './read-call-result.js';

describe('readCallResult', () => {
  test('keeps what is for the caller and takes out what is for the client', () => {
    const raw = {
      resultType: 'complete',
      content: [
        { type: 'text', text: 'a', annotations: { audience: ['user'] } },
        { type: 'resource_link', uri: 'https://example.com', icons: [{ src: 'https://track.example' }] },
      ],
      structuredContent: { icons: ['kept'], _meta: { kept: true } },
      isError: false,
      ttlMs: 1,
      cacheScope: 'public',
      _meta: {
        'io.modelcontextprotocol/serverInfo': { name: 's' },
        'IO.ModelContextProtocol/other': 1,
        'api.mcp.dev/x': 1,
        'mcp/y': 1,
        progressToken: 1,
        'example.com/page': 2,
        'mcp.example': 3,
      },
    };
    expect(readCallResult(raw)).toEqual({
      kind: 'result',
      isError: false,
      result: {
        content: [
          { type: 'text', text: 'a', annotations: { audience: ['user'] } },
          { type: 'resource_link', uri: 'https://example.com' },
        ],
        structuredContent: { icons: ['kept'], _meta: { kept: true } },
        isError: false,
        _meta: { 'example.com/page': 2, 'mcp.example': 3 },
      },
    });
  });

  test('leaves out a `_meta` of which nothing is left, or that is none', () => {
    for (const _meta of [{ 'io.modelcontextprotocol/serverInfo': {} }, 'text', null]) {
      expect(readCallResult({ content: [], _meta }).result).toEqual({ content: [] });
    }
  });

  test('holds nobody up over a key of megabytes', () => {
    const key = 'mcp.'.repeat(250_000);
    const startedAt = performance.now();
    readCallResult({ content: [], _meta: { [key]: 1, [`${key}/`]: 1 } });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test.each([
    [undefined, false],
    [false, false],
    [true, true],
  ])('reads isError %p as %p', (isError, verdict) => {
    expect(readCallResult({ content: [], isError })).toMatchObject({ isError: verdict });
  });

  test.each([
    null,
    [],
    'text',
    {},
    { content: {} },
    { content: [null] },
    { content: [{ type: 1 }] },
    { content: [], isError: 1 },
  ])('refuses %j', (raw) => {
    expect(() => readCallResult(raw)).toThrow(expect.objectContaining({ reason: 'invalid_answer' }));
  });
});
