import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, signUp } from '../../harness/people.js';
import type { ServerProcess } from '../../harness/server-process.js';
import { useStudio } from '../../harness/use-studio.js';

const OFFICE = '203.0.113.0/24';

describe('the address of a client', () => {
  const studio = useStudio();
  let behindProxy: ServerProcess;
  let key: string;

  beforeAll(async () => {
    behindProxy = await studio.start({ TRUST_PROXY: '127.0.0.0/8' });
    ({ key } = await createKey(studio, await signUp(studio), { allowedCidrs: [OFFICE] }));
  });

  const me = (server: ServerProcess, forwarded?: string) =>
    server.ask({
      path: '/v1/me',
      key,
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    });

  describe('without TRUST_PROXY', () => {
    it.each([undefined, '203.0.113.7', '203.0.113.7, 127.0.0.1'])(
      'is that of the socket, whatever X-Forwarded-For says: %s',
      async (forwarded) => {
        expectProblem(await me(studio.server, forwarded), 403, 'ip_not_allowed');
      },
    );

    it('is not taken from other forwarding headers either', async () => {
      const headers = {
        'x-real-ip': '203.0.113.7',
        forwarded: 'for=203.0.113.7',
        'cf-connecting-ip': '203.0.113.7',
      };

      expectProblem(await studio.ask({ path: '/v1/me', key, headers }), 403, 'ip_not_allowed');
    });
  });

  describe('with TRUST_PROXY', () => {
    it.each(['203.0.113.7', '::ffff:203.0.113.7', '198.51.100.9, 203.0.113.7'])(
      'is the last one that the trusted proxy saw: %s',
      async (forwarded) => {
        await expect(me(behindProxy, forwarded)).resolves.toMatchObject({ status: 200 });
      },
    );

    it.each(['198.51.100.9', '203.0.113.7, 198.51.100.9', 'unknown', '203.0.113.7, unknown'])(
      'does not fit when the proxy saw another one, whatever its client claimed: %s',
      async (forwarded) => {
        expectProblem(await me(behindProxy, forwarded), 403, 'ip_not_allowed');
      },
    );
  });
});
