import { DEFAULT_PRESET, PERMISSION_PRESETS } from '@paretostudio/permissions';
import { apiKey } from './testing/api-key.js';
import {
  cidrsOf,
  explainKeyForm,
  NEW_KEY,
  permissionsOf,
  toCreateBody,
  toUpdateBody,
  valuesOfKey,
  type KeyFormValues,
} from './key-form-values.js';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const form = (values: Partial<KeyFormValues> = {}): KeyFormValues => ({
  ...NEW_KEY,
  name: 'Laptop',
  ...values,
});

describe('the form of a key', () => {
  it('makes a body of exactly what it shows', () => {
    const values = form({ name: '  Laptop ', cidrs: '10.0.0.0/8, 192.168.1.4\n', requestsPerDay: '1,000' });
    expect(toCreateBody(values, NOW)).toEqual({
      name: 'Laptop',
      permissions: DEFAULT_PRESET.permissions,
      expiresAt: '2027-02-20T10:00:00.000Z',
      allowedCidrs: ['10.0.0.0/8', '192.168.1.4'],
      requestsPerDay: 1000,
      humanConfirmation: false,
    });
  });

  it('sends what was chosen one by one with the choice Custom alone', () => {
    const custom = { self: ['whoami'] };
    expect(toCreateBody(form({ preset: 'custom', custom }), NOW).permissions).toEqual(custom);
    const everything = PERMISSION_PRESETS.find(({ id }) => id === 'everything')?.permissions;
    expect(toCreateBody(form({ preset: 'everything', custom }), NOW).permissions).toEqual(everything);
  });

  it('says never as null, and a day as its end in the time zone of the reader', () => {
    expect(toCreateBody(form({ expiry: 'never' }), NOW).expiresAt).toBeNull();
    const day = toCreateBody(form({ expiry: 'date', expiryDate: '2026-12-31' }), NOW).expiresAt;
    expect(day).toBe(new Date(2027, 0, 1).toISOString());
  });

  it('changes nothing of a key that was opened and saved as it is, whatever its permissions are', () => {
    const permissions = { self: ['list_*', 'get_prompt'], svc_billing: ['x'], conn_gone: ['a', 'b_*'] };
    const key = apiKey({ permissions, expiresAt: '2027-01-01T00:00:00.000Z', allowedCidrs: ['10.0.0.0/8'] });
    expect(toUpdateBody(key, valuesOfKey(key), NOW)).toEqual({});
  });

  it('knows a preset again and keeps a map that is none as Custom', () => {
    expect(valuesOfKey(apiKey({ permissions: DEFAULT_PRESET.permissions })).preset).toBe('library');
    const values = valuesOfKey(apiKey({ permissions: { self: ['list_*'] } }));
    expect(values.preset).toBe('custom');
    expect(permissionsOf(values)).toEqual({ self: ['list_*'] });
  });

  it('sends only what was changed, null where a limit was taken away', () => {
    const key = apiKey({ requestsPerDay: 5, allowedCidrs: ['10.0.0.0/8'] });
    const values = { ...valuesOfKey(key), requestsPerDay: '', cidrs: '', expiry: 'never' as const };
    expect(toUpdateBody(key, values, NOW)).toEqual({
      requestsPerDay: null,
      allowedCidrs: null,
      expiresAt: null,
    });
  });

  it.each<[Partial<KeyFormValues>, keyof KeyFormValues]>([
    [{ name: '   ' }, 'name'],
    [{ name: 'a'.repeat(65) }, 'name'],
    [{ preset: 'custom', custom: { self: [] } }, 'custom'],
    [{ preset: 'custom', custom: { self: ['whoami'], conn_1: [] } }, 'custom'],
    [{ expiry: 'date', expiryDate: '' }, 'expiryDate'],
    [{ expiry: 'date', expiryDate: '2026-11-20' }, 'expiryDate'],
    [{ requestsPerDay: '0' }, 'requestsPerDay'],
    [{ requestsPerDay: '1.5' }, 'requestsPerDay'],
    [{ requestsPerDay: 'many' }, 'requestsPerDay'],
    [{ requestsPerDay: '51' }, 'requestsPerDay'],
  ])('refuses %j at its field', (values, field) => {
    expect(Object.keys(explainKeyForm(form(values), NOW, 50))).toEqual([field]);
  });

  it('accepts the plan’s whole limit, 64 emoji as a name, and today as the last day', () => {
    const name = '😀'.repeat(64);
    const values = form({ name, requestsPerDay: '50', expiry: 'date', expiryDate: '2026-11-22' });
    expect(explainKeyForm(values, NOW, 50)).toEqual({});
  });

  it('takes ranges apart at lines, commas and spaces; none is anywhere', () => {
    expect(cidrsOf(' 10.0.0.1,\n2001:db8::/32 ')).toEqual(['10.0.0.1', '2001:db8::/32']);
    expect(cidrsOf(' \n ')).toBeNull();
  });
});
