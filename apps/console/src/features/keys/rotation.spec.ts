import { rotationStage, stepOf } from './rotation.js';

const REPLACED = { status: 'active', replacedById: '1' } as const;

describe('rotationStage', () => {
  it('begins by making, and is at configuring while the new key is on the screen', () => {
    expect(rotationStage({ status: 'active', replacedById: null }, false, false)).toBe('make');
    expect(rotationStage({ status: 'active', replacedById: null }, true, false)).toBe('configure');
    expect(rotationStage(REPLACED, true, true)).toBe('configure');
  });

  it('is taken up from what the server knows: waiting, then revoking, then done', () => {
    expect(rotationStage(REPLACED, false, false)).toBe('see');
    expect(rotationStage(REPLACED, false, true)).toBe('revoke');
    expect(rotationStage({ ...REPLACED, status: 'revoked' }, false, true)).toBe('done');
    expect(rotationStage({ ...REPLACED, status: 'expired' }, false, true)).toBe('done');
  });

  it('is not done while the replacement was never seen working, also when the old key is over', () => {
    expect(rotationStage({ ...REPLACED, status: 'expired' }, false, false)).toBe('see');
    expect(stepOf('done')).toBe(4);
  });
});
