import { readLeakReport } from './read-leak-report.js';

const read = (value: unknown) => readLeakReport(Buffer.from(JSON.stringify(value)));

describe('readLeakReport', () => {
  it('reads matches, whatever else they hold, and takes what is missing for nothing', () => {
    const whole = { token: 't', type: 'y', url: 'u', source: 's' };
    expect(
      read([{ ...whole, score: 1 }, { token: '' }, { token: 'x', url: 7, source: null, type: [] }]),
    ).toEqual({
      ok: true,
      matches: [
        whole,
        { token: '', type: '', url: null, source: null },
        { token: 'x', type: '', url: null, source: null },
      ],
    });
  });

  it('passes over a match without a token, so that those beside it are still acted on', () => {
    expect(read([{ type: 'y' }, { token: 7 }, { token: 't' }])).toMatchObject({
      ok: true,
      matches: [{ token: 't' }],
    });
  });

  it('takes 10,000 matches and refuses one more', () => {
    const matches = (count: number) => read(Array.from({ length: count }, () => ({ token: 't' })));
    expect(matches(10_000).ok).toBe(true);
    expect(matches(10_001)).toMatchObject({ ok: false, refusal: { code: 'payload_too_large' } });
  });

  it.each([
    ['no JSON', Buffer.from('[{')],
    ['no UTF-8', Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d])],
    ['nothing', Buffer.alloc(0)],
    ['an object', Buffer.from('{"token":"t"}')],
    ['a list of texts', Buffer.from('["t"]')],
    ['a list with null', Buffer.from('[null]')],
  ])('refuses %s', (_what, body) => {
    expect(readLeakReport(body)).toMatchObject({ ok: false, refusal: { code: 'invalid_request' } });
  });
});
