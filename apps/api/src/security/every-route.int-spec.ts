import { docsFilesOf } from '../docs-pages/docs-files.js';
import type { StaticFile } from '../static-files/static-file.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

/** The only routes that answer somebody who shows nothing, beside the pages under `/docs/api`. */
const PUBLIC_ROUTES = [
  'GET /',
  'GET /.well-known/oauth-authorization-server',
  'GET /.well-known/oauth-protected-resource/*',
  'GET /assets/*',
  'GET /docs',
  'GET /docs/*',
  'GET /downloads/:name',
  'GET /healthz',
  'GET /metrics',
  'GET /oauth/authorize',
  'GET /oauth/authorize/:uid',
  'GET /readyz',
  'GET /theme.js',
  'GET /v1/auth/providers',
  'GET /v1/auth/with/:provider',
  'GET /v1/auth/with/:provider/callback',
  'GET /v1/client-setups',
  'GET /v1/instance',
  'GET /v1/plans',
  'POST /oauth/register',
  'POST /oauth/revoke',
  'POST /oauth/token',
  'POST /v1/auth/forgot-password',
  'POST /v1/auth/passkeys/sign-in',
  'POST /v1/auth/passkeys/sign-in-options',
  'POST /v1/auth/reset-password',
  'POST /v1/auth/second-factor',
  'POST /v1/auth/second-factor/passkey-options',
  'POST /v1/auth/sign-in',
  'POST /v1/auth/sign-out',
  'POST /v1/auth/sign-up',
  'POST /v1/auth/with/:provider',
  'POST /v1/invitations/look-up',
  'POST /v1/billing/stripe-events',
  'POST /v1/leak-reports',
];

const fileOf = (path: string): StaticFile => ({
  path,
  mediaType: 'text/plain',
  content: Buffer.from(''),
  encoded: new Map(),
  digest: 'x',
});
/** The least console and the least documentation that have a route of each kind. */
const PAGES = {
  consoleFiles: { page: fileOf('/index.html'), others: ['/theme.js', '/assets/a.js'].map(fileOf) },
  docsFiles: docsFilesOf(['/index.html', '/404.html'].map(fileOf)),
};

describe('every registered route', () => {
  let server: TestApp;
  let routes: string[];
  beforeAll(async () => {
    server = await startTestApp({}, PAGES);
    const all = server.routes.flatMap(({ method, url }) => [method].flat().map((each) => `${each} ${url}`));
    routes = [...new Set(all)].filter((route) => !/^(HEAD|OPTIONS) /.test(route));
  });
  afterAll(() => server.close());

  it('is known to be public, or answers 401 to who shows nothing', async () => {
    const guarded = routes.filter(
      (route) => !PUBLIC_ROUTES.includes(route) && !route.startsWith('GET /docs/api'),
    );
    expect(guarded.length).toBeGreaterThanOrEqual(20);
    const answers = await Promise.all(
      guarded.map(async (route) => {
        const [method = '', path = ''] = route.split(' ');
        const url = path.replace(/:\w+/g, '01890000-0000-7000-8000-000000000000');
        const answer = await server.app.inject({ method: method as 'GET', url });
        return {
          route,
          status: answer.statusCode,
          code: answer.json().code,
          challenge: answer.headers['www-authenticate'],
        };
      }),
    );
    for (const { route, ...answer } of answers) {
      expect({ route, ...answer }).toEqual({
        route,
        status: 401,
        code: 'missing_credentials',
        challenge: 'Bearer realm="paretostudio"',
      });
    }
  });

  it('is listed here when it is public, and nothing is listed that is not there', () => {
    expect(PUBLIC_ROUTES.filter((route) => !routes.includes(route))).toEqual([]);
  });
});
