import { concernsOf } from './attention.js';

type Connections = Parameters<typeof concernsOf>[0];
const connection = (facts: object) =>
  ({
    id: 'c1',
    name: 'Docs',
    state: 'ready',
    problem: null,
    tools: { approved: 3, waiting: 0, gone: 0, refused: 0 },
    ...facts,
  }) as Connections[number];
const hint = (code: string) =>
  ({ keyId: 'k1', code, detail: `About ${code}.`, since: null, entries: [] }) as never;

describe('concernsOf', () => {
  it('says nothing of connections that are well', () => {
    expect(concernsOf([connection({})], [], String)).toEqual([]);
  });

  it('puts the urgent first, with the page where it is mended', () => {
    const failing = connection({
      state: 'failing',
      problem: { reason: 'unreachable', detail: 'No answer.', at: '' },
    });
    const waiting = connection({ id: 'c2', tools: { approved: 0, waiting: 1, gone: 0, refused: 0 } });
    const concerns = concernsOf([waiting, failing], [hint('old'), hint('denials')], () => 'Laptop');
    expect(concerns.map(({ tone, detail, to }) => [tone, detail, to])).toEqual([
      ['danger', 'No answer.', '/connections/c1'],
      ['danger', 'About denials.', '/settings/developer/k1'],
      ['warning', '1 new or changed tool waits for approval.', '/connections/c2'],
      ['info', 'About old.', '/settings/developer/k1'],
    ]);
  });

  it('says of a leaked key where it was found and when it was revoked, and is no less urgent than a failure', () => {
    const leaked = (entries: string[]) =>
      ({ ...(hint('leaked') as object), since: '2026-11-22T10:00:00.000Z', entries }) as never;
    const leaks = concernsOf([], [leaked(['https://example.com/']), leaked([])], () => 'Laptop');
    expect(leaks.map(({ tone, leak }) => [tone, leak])).toEqual([
      ['danger', { url: 'https://example.com/', revokedAt: '2026-11-22T10:00:00.000Z' }],
      ['danger', { url: null, revokedAt: '2026-11-22T10:00:00.000Z' }],
    ]);
    expect(concernsOf([], [hint('denials')], () => 'Laptop')[0]).not.toHaveProperty('leak');
  });

  it('takes a hint that it does not know for a remark', () => {
    expect(concernsOf([], [hint('of_tomorrow')], String)[0]?.tone).toBe('info');
  });
});
