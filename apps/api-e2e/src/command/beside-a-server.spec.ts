import { join } from 'node:path';
import { runStudioCommand } from '../harness/command.js';
import { endLeftPostgres } from '../harness/end-left-postgres.js';
import { expectProblem } from '../harness/expect-problem.js';
import { cookieOf } from '../harness/people.js';
import { secret } from '../harness/secrets.js';
import type { ServerProcess } from '../harness/server-process.js';
import { useStudio } from '../harness/use-studio.js';

const EMAIL = 'ada@example.org';

describe('the studio command beside a running server', () => {
  const studio = useStudio({ processes: 0 });
  const dataDir = join(studio.folder, 'data');
  let environment: Readonly<Record<string, string>>;
  let server: ServerProcess;

  beforeAll(async () => {
    environment = { DATA_DIR: dataDir };
    server = await studio.spawn(environment).ready();
  });
  studio.atEnd(() => endLeftPostgres(dataDir));

  const run = (...args: string[]) => runStudioCommand(environment, ...args);

  it('makes an account and a key on the server’s embedded database, which the server serves until it is revoked', async () => {
    const account = await run('--json', 'accounts', 'create', '--email', EMAIL, '--name', 'Ada');
    expect(account).toMatchObject({ code: 0, err: '' });
    const { password } = JSON.parse(account.out) as { password: string };
    const signedIn = await server.ask({
      method: 'POST',
      path: '/v1/auth/sign-in',
      json: { email: EMAIL, password: secret(password) },
    });
    expect(signedIn.status).toBe(200);
    cookieOf(signedIn);

    const made = await run('--json', 'keys', 'create', EMAIL, '--name', 'ci', '--preset', 'library-read');
    expect(made).toMatchObject({ code: 0, err: '' });
    const { id, key } = JSON.parse(made.out) as { id: string; key: string };
    secret(key);
    await expect(server.ask({ path: '/v1/me', key })).resolves.toMatchObject({
      status: 200,
      body: { member: { email: EMAIL }, key: { id, name: 'ci' } },
    });

    const list = await run('keys', 'list', EMAIL);
    expect(list.out).toContain(id);
    expect(list.out).not.toContain(key);

    await expect(run('keys', 'revoke', EMAIL, id, '--reason', 'lost')).resolves.toMatchObject({ code: 0 });
    expectProblem(await server.ask({ path: '/v1/me', key }), 401, 'api_key_revoked');
  });

  it('refuses with a code of its own what cannot be, and changes nothing', async () => {
    const refused = await run('--json', 'plan', 'set', 'nobody@example.org', 'pro');
    const misunderstood = await run('plan', 'sett', EMAIL, 'pro');

    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(refused.err)).toMatchObject({ code: 'not_found' });
    expect(misunderstood.code).toBe(2);
  });
});
