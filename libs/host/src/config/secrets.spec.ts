import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CredentialRing, PepperRing } from '@paretostudio/key-crypto';
import { ensureSecrets, isUsableSecret } from './secrets.js';

const absent = { keyPeppers: null, credentialKeys: null, cookieSecret: null };

describe('ensureSecrets', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'data');
  });

  it('makes what is missing, for the owner alone, and reads the same at the next start', () => {
    const first = ensureSecrets({ dataDir, ...absent });
    expect(() => PepperRing.parse(first.keyPeppers)).not.toThrow();
    expect(() => CredentialRing.parse(first.credentialKeys)).not.toThrow();
    expect(first.cookieSecret.length).toBeGreaterThanOrEqual(43);
    expect(ensureSecrets({ dataDir, ...absent })).toEqual(first);
    const folder = join(dataDir, 'secrets');
    expect(readdirSync(folder).sort()).toEqual(['cookie-secret', 'credential-keys', 'key-peppers']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('prefers what is configured and then writes nothing', () => {
    const given = { keyPeppers: 'p1:given', credentialKeys: 'c1:given', cookieSecret: 'given' };
    expect(ensureSecrets({ dataDir, ...given })).toEqual(given);
    expect(() => readdirSync(dataDir)).toThrow();
  });

  it('refuses a damaged file, leaves it as it is and does not print it', () => {
    ensureSecrets({ dataDir, ...absent });
    const file = join(dataDir, 'secrets', 'cookie-secret');
    writeFileSync(file, 'half');
    expect(() => ensureSecrets({ dataDir, ...absent })).toThrow(/damaged/);
    expect(() => ensureSecrets({ dataDir, ...absent })).not.toThrow(/half/);
    expect(readFileSync(file, 'utf8')).toBe('half');
  });
});

describe('isUsableSecret', () => {
  it('takes what could be made here, and nothing that the server would refuse at its start', () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'data');
    const made = ensureSecrets({ dataDir, ...absent });
    for (const name of ['keyPeppers', 'credentialKeys', 'cookieSecret'] as const) {
      expect(isUsableSecret(name, made[name])).toBe(true);
      for (const text of ['', 'half', 'p1:', 'p1:half']) expect(isUsableSecret(name, text)).toBe(false);
    }
  });
});
