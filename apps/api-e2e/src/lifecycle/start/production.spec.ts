import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a start in production', () => {
  const studio = useStudio({ processes: 0 });

  it('stops at once with one list of all that is missing or wrong, and no value in it', async () => {
    const server = studio.spawn({
      NODE_ENV: 'production',
      DATABASE_URL: studio.database.url,
      HOST: '0.0.0.0',
      BILLING: secret('a-typo-that-is-not-repeated'),
    });

    await expect(server.ended()).resolves.toEqual({ code: 1, signal: null });

    const lines = server.logs.trim().split('\n');
    expect(lines[0]).toBe('The configuration has problems:');
    for (const name of ['KEY_PEPPERS', 'CREDENTIAL_KEYS', 'COOKIE_SECRET', 'PUBLIC_URL', 'BILLING']) {
      expect(lines.filter((line) => line.startsWith(`  - ${name} `))).toHaveLength(1);
    }
    expect(lines).toHaveLength(6);
    expect(server.logs).not.toContain(new URL(studio.database.url).password);
  });

  it('stops with the reason, not with a stack full of it, when the database is not there', async () => {
    const server = studio.spawn({
      ...studio.environment,
      DATABASE_URL: `postgres://someone:${secret('a-database-password')}@127.0.0.1:1/nowhere`,
    });

    await expect(server.ended()).resolves.toEqual({ code: 1, signal: null });
    expect(server.logs).toMatch(/database/i);
  });
});
