import { saveConnection } from '../../harness/connections.js';
import { signUp, type Person } from '../../harness/people.js';
import { RawUpstream } from '../../harness/raw-upstream.js';
import { EGRESS_TO_SAMPLES } from '../../harness/sample-upstream.js';
import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

const TOKEN = secret('token-that-stays-at-its-server');

describe('an upstream that redirects', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let person: Person;
  let elsewhere: RawUpstream;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
    elsewhere = await RawUpstream.start();
    studio.atEnd(() => elsewhere.stop());
  });

  const connectTo = async (location: string, status: number) => {
    const upstream = await RawUpstream.start({
      spoil: ({ response }) => {
        response.writeHead(status, { location }).end();
        return true;
      },
    });
    const authentication = { type: 'bearer', token: TOKEN };
    const { view } = await saveConnection(studio, person, { url: upstream.url, authentication });
    await upstream.stop();
    return view;
  };

  it.each([
    ['to a private network', 'http://10.0.0.1/mcp'],
    ['to the metadata address', 'http://169.254.169.254/latest/meta-data'],
    ['to loopback of IPv6', 'http://[::1]:9/mcp'],
    ['to a file', 'file:///etc/passwd'],
    ['to a public host', 'https://mcp.example.org/mcp'],
  ])('%s is not followed', async (_what, location) => {
    await expect(connectTo(location, 307)).resolves.toMatchObject({
      state: 'failing',
      problem: { reason: expect.stringMatching(/^(redirected|blocked_address)$/) },
    });
  });

  it.each([301, 302, 303, 307, 308])(
    'with %i to another server is not followed, even where that may be reached, and takes no credentials there',
    async (status) => {
      await expect(connectTo(elsewhere.url, status)).resolves.toMatchObject({
        problem: { reason: 'redirected' },
      });
      expect(elsewhere.requests).toBe(0);
    },
  );

  it('in a circle is given up', async () => {
    const upstream = await RawUpstream.start({
      spoil: ({ response }) => {
        response.writeHead(307, { location: '/mcp' }).end();
        return true;
      },
    });

    const { view } = await saveConnection(studio, person, { url: upstream.url });
    await upstream.stop();

    expect(view).toMatchObject({ problem: { reason: 'redirected' } });
    expect(upstream.requests).toBeLessThan(20);
  });
});
