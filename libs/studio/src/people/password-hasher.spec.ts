import { PasswordHasher, PasswordHasherBusyError } from './password-hasher.js';

const CHEAP = { memoryKib: 64, passes: 1 };

describe('PasswordHasher', () => {
  it('hashes with argon2id at the cost that OWASP names, and verifies', async () => {
    const hasher = new PasswordHasher();
    const stored = await hasher.hash('correct horse');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.verify(stored, 'correct horse')).toBe(true);
    expect(await hasher.verify(stored, 'correct hors')).toBe(false);
  });

  it('does the work of a whole hash for nobody, and never lets nobody in', async () => {
    const hasher = new PasswordHasher();
    const stored = await hasher.hash('somebody');
    const fastest = async (against: string | null) => {
      const times = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const startedAt = performance.now();
        expect(await hasher.verify(against, 'guess')).toBe(false);
        times.push(performance.now() - startedAt);
      }
      return Math.min(...times);
    };
    // Without the work it would take well under a hundredth of it.
    expect(await fastest(null)).toBeGreaterThan((await fastest(stored)) / 5);
  });

  it('takes a password in another Unicode form for the same', async () => {
    const hasher = new PasswordHasher(CHEAP);
    expect(await hasher.verify(await hasher.hash('caf\u00e9'), 'cafe\u0301')).toBe(true);
  });

  it('lets a bounded number wait and refuses the rest, then goes on', async () => {
    const hasher = new PasswordHasher({ ...CHEAP, runningMax: 1, waitingMax: 2 });
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => hasher.hash('password')));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toHaveLength(2);
    expect(refused[0]).toBeInstanceOf(PasswordHasherBusyError);
    expect(await hasher.hash('again')).toContain('$argon2id$');
  });
});
