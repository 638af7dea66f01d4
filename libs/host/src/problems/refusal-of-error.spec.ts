import { AdmissionUnavailableError } from '@paretostudio/admission';
import { StorageConflictError, StorageUnavailableError } from '@paretostudio/entities';
import { refusalOfError } from './refusal-of-error.js';

describe('refusalOfError', () => {
  it.each([new StorageUnavailableError('gone'), new AdmissionUnavailableError('gone')])(
    'tells an outage (%#) as unavailable, and not that nothing was done: a broken commit leaves that open',
    (error) => {
      const { code, detail, retryAfterSeconds } = refusalOfError(error);
      expect({ code, retryAfterSeconds }).toEqual({ code: 'unavailable', retryAfterSeconds: 1 });
      expect(detail).toContain('may have been made');
    },
  );

  it.each([
    new StorageConflictError('some_check', 'check', { cause: new Error('select secret') }),
    new Error('select secret'),
    'select secret',
  ])('tells nothing of a fault of ours (%#)', (error) => {
    const refusal = refusalOfError(error);
    expect(refusal.code).toBe('internal_error');
    expect(JSON.stringify(refusal)).not.toMatch(/secret|some_check/);
  });
});
