import { readAuditFilter } from './audit-filter.js';

const NOW = new Date('2026-11-22T09:30:00Z');
const ID = '018f2b6e-0000-7000-8000-000000000001';
const read = (query: string) => readAuditFilter(new URLSearchParams(query), NOW);

describe('readAuditFilter', () => {
  it('reads every condition, and all time where no span is named', () => {
    expect(read(`action=sign_in&memberId=${ID}&targetId=${ID}`)).toEqual({
      action: 'sign_in',
      memberId: ID,
      targetId: ID,
    });
    expect(read('span=7d')).toEqual({ from: '2026-11-16T00:00:00.000Z' });
    expect(read('span=custom&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z')).toEqual({
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-02T00:00:00.000Z',
    });
  });

  it('leaves out what the server would refuse', () => {
    expect(read('action=Sign-In&memberId=me&targetId=1&span=constructor')).toEqual({});
    expect(read('span=custom&from=x')).toEqual({});
  });
});
