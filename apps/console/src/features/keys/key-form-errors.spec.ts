import { ProblemError } from '@paretostudio/api-client';
import { keyFormErrorsOf } from './key-form-errors.js';
import { NEW_KEY } from './key-form-values.js';

const refusal = (...fields: { path: string; message: string }[]) =>
  new ProblemError({
    type: 'about:blank',
    title: 'Invalid request',
    status: 400,
    detail: '',
    code: 'invalid_request',
    requestId: null,
    fields,
  });

describe('keyFormErrorsOf', () => {
  it('names the range that is wrong, out of many', () => {
    const values = { ...NEW_KEY, cidrs: '10.0.0.0/8\nexample.org' };
    const error = refusal({
      path: 'allowedCidrs.1',
      message: 'is not an address or a range such as 10.0.0.0/8',
    });
    expect(keyFormErrorsOf(error, values)).toEqual({
      cidrs: 'example.org is not an address or a range such as 10.0.0.0/8.',
    });
  });

  it('puts expiry and permissions at the control that is shown', () => {
    const error = refusal(
      { path: 'expiresAt', message: 'must be in the future' },
      { path: 'permissions.self.0', message: 'is unknown' },
    );
    expect(keyFormErrorsOf(error, NEW_KEY)).toEqual({
      expiry: 'Must be in the future.',
      preset: 'permissions.self.0 is unknown.',
    });
    const custom = { ...NEW_KEY, preset: 'custom', expiry: 'date' } as const;
    expect(Object.keys(keyFormErrorsOf(error, custom))).toEqual(['expiryDate', 'custom']);
  });

  it('is empty for what is about no field', () => {
    expect(keyFormErrorsOf(new Error('x'), NEW_KEY)).toEqual({});
    expect(keyFormErrorsOf(refusal({ path: 'Idempotency-Key', message: 'x' }), NEW_KEY)).toEqual({});
  });
});
