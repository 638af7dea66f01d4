import { readFirstCall } from './use-first-call.js';
import { usageRecord } from './testing/usage-record.js';

describe('readFirstCall', () => {
  it('sees nothing before the key was used', () => {
    expect(readFirstCall({ lastUsedAt: null }, [])).toEqual({ isSeen: false, record: null, refused: null });
  });

  it('takes a refused request as arrived but not as working', () => {
    const refused = usageRecord({ outcome: 'ip_not_allowed', outcomeKind: 'refused' });
    expect(readFirstCall({ lastUsedAt: null }, [refused])).toEqual({ isSeen: false, record: null, refused });
    const used = { lastUsedAt: '2026-11-22T10:00:00.000Z' };
    expect(readFirstCall(used, [refused])).toMatchObject({ isSeen: false });
  });

  it('sees a request that was let in behind a newer one that was refused', () => {
    const ok = usageRecord({ id: 'ok' });
    const refused = usageRecord({ outcomeKind: 'refused' });
    expect(readFirstCall({ lastUsedAt: null }, [refused, ok])).toEqual({
      isSeen: true,
      record: ok,
      refused: null,
    });
  });

  it('believes the key itself where records are not written yet', () => {
    const used = { lastUsedAt: '2026-11-22T10:00:00.000Z' };
    expect(readFirstCall(used, [])).toEqual({ isSeen: true, record: null, refused: null });
  });
});
