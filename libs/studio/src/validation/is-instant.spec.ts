import { GetUsageInput } from '../watching/get-usage.input.js';
import { validateInput } from './validate-input.js';

describe('IsInstant', () => {
  it.each(['2027-01-31T09:00:00Z', '2027-01-31T09:00:00.123Z', '2028-02-29T23:59:59+02:00'])(
    'takes %s',
    (from) => {
      expect(validateInput(GetUsageInput, { from }).ok).toBe(true);
    },
  );

  it.each([
    '2027-02-29T00:00:00Z',
    '2027-01-31',
    '2027-01-31T09:00:00',
    '2027-01-31 09:00:00Z',
    '2027-13-01T00:00:00Z',
    '2027-01-31T24:00:00Z',
    '2027-01-31T24:00:01Z',
    'tomorrow',
    '',
    1_800_000_000,
  ])('refuses %j', (from) => {
    expect(validateInput(GetUsageInput, { from }).ok).toBe(false);
  });
});
