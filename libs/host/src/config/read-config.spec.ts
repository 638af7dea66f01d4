import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailDeliveryOf } from './mail-delivery-of.js';
import { EnvironmentError, readConfig } from './read-config.js';
import type { Program } from './variable.js';

const PEPPERS = 'p1:Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4';
const CREDENTIALS = `c1:${Buffer.from('of-tests-alone-0123456789-abcdef').toString('base64url')}`;
const COOKIE = 'kS8fj2Ls9Qm4Xz7Vb1Nc6Rt3Wy5Pd0Gh8';
const DATABASE = 'postgres://studio@db.internal/studio';

function problemsOf(source: NodeJS.ProcessEnv, program?: Program): readonly string[] {
  try {
    readConfig(source, program);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing: the defaults start an embedded studio on loopback', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: null,
      publicUrl: null,
      surfaces: ['rest', 'mcp', 'console'],
      billing: 'self-service',
      trustProxy: { kind: 'none' },
      signUp: 'open',
      usageRetentionDays: 90,
      stopNoticeSeconds: 0,
      extensionOrigins: [],
      egressAllow: { allow: [] },
      production: false,
    });
  });

  it('takes an empty text for absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('lists every problem at once', () => {
    const problems = problemsOf({
      PORT: '65536',
      BILLING: 'free',
      TRUST_PROXY: '300.1.1.1',
      PUBLIC_URL: 'studio.example.org',
    });
    expect(problems.map((each) => each.split(' ')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'BILLING',
      'TRUST_PROXY',
    ]);
  });

  it('reads a secret from the file that NAME_FILE names, and refuses both at once', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'env-')), 'cookie');
    writeFileSync(file, `${COOKIE}\n`);
    expect(readConfig({ COOKIE_SECRET_FILE: file }).cookieSecret).toBe(COOKIE);
    expect(problemsOf({ COOKIE_SECRET_FILE: file, COOKIE_SECRET: COOKIE })).toEqual([
      'COOKIE_SECRET and COOKIE_SECRET_FILE are both set; keep one',
    ]);
    expect(problemsOf({ COOKIE_SECRET_FILE: `${file}.absent` })).toEqual([
      'COOKIE_SECRET_FILE cannot be read (ENOENT)',
    ]);
  });

  describe('with BILLING=stripe', () => {
    const STRIPE = {
      BILLING: 'stripe',
      STRIPE_SECRET_KEY: 'Zq3vT8mXn2LbR7pW5yKd',
      STRIPE_WEBHOOK_SECRET: 'Wn5cH1gUe9JtS4aQ6rBx',
      STRIPE_PRICE_PRO: 'price_1',
      STRIPE_PRICE_TEAM: 'price_2',
    };

    it('names everything of Stripe that is missing, to the program that uses it', () => {
      expect(problemsOf(STRIPE)).toEqual([]);
      expect(problemsOf({ BILLING: 'stripe' })).toHaveLength(4);
      expect(problemsOf({ ...STRIPE, STRIPE_PRICE_PRO: '' })).toEqual([
        'STRIPE_PRICE_PRO must be set with BILLING=stripe',
      ]);
      expect(
        problemsOf(
          { BILLING: 'stripe', DATABASE_URL: DATABASE, KEY_PEPPERS: PEPPERS, CREDENTIAL_KEYS: CREDENTIALS },
          'mcp',
        ),
      ).toEqual([]);
    });

    it('refuses one price for two plans, and what is no id of a price', () => {
      expect(problemsOf({ ...STRIPE, STRIPE_PRICE_TEAM: 'price_1' })).toEqual([
        'STRIPE_PRICE_PRO and STRIPE_PRICE_TEAM must be two prices',
      ]);
      expect(problemsOf({ ...STRIPE, STRIPE_PRICE_TEAM: 'prod_1' })).toHaveLength(1);
    });
  });

  it('does not read files for what is no secret', () => {
    expect(readConfig({ PORT_FILE: '/dev/null' }).port).toBe(3000);
  });

  it.each([
    ['none', { kind: 'none' }],
    ['1', { kind: 'hops', hops: 1 }],
    ['10.0.0.0/8, ::1', { kind: 'networks', networks: ['10.0.0.0/8', '::1'] }],
  ])('reads TRUST_PROXY=%s', (text, expected) => {
    expect(readConfig({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
  });

  it.each(['0', '11', '10.0.0.0/33', '::1/129', 'yes', '10.0.0.0/8/8'])('refuses TRUST_PROXY=%s', (text) => {
    expect(problemsOf({ TRUST_PROXY: text })).toHaveLength(1);
  });

  it.each([
    'changeme',
    'your_cookie_secret_goes_right_here',
    '<put your secret of thirty-two here>',
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ])('refuses the placeholder %s as a secret and does not repeat it', (text) => {
    const [problem = '', ...others] = problemsOf({ COOKIE_SECRET: text });
    expect(others).toEqual([]);
    expect(problem).toMatch(/^COOKIE_SECRET is a placeholder/);
    expect(problem).not.toContain(text);
  });

  it('refuses a pepper that is too short, without repeating it', () => {
    const [problem = ''] = problemsOf({ KEY_PEPPERS: 'p1:Zm9vYmFyYmF6cXV4' });
    expect(problem).toMatch(/^KEY_PEPPERS/);
    expect(problem).not.toContain('Zm9vYmFy');
  });

  it.each([
    ['too short', 'c1:Zm9vYmFyYmF6cXV4'],
    ['a byte too long', `c1:${Buffer.from('of-tests-alone-0123456789-abcdef!').toString('base64url')}`],
    ['a placeholder', 'c1:your_credential_key_goes_right_here_12345'],
  ])('refuses a credential key that is %s, without repeating it', (_, text) => {
    const [problem = '', ...others] = problemsOf({ CREDENTIAL_KEYS: text });
    expect(others).toEqual([]);
    expect(problem).toMatch(/^CREDENTIAL_KEYS /);
    expect(problem).not.toContain(text.slice(3));
  });

  it('reads the networks of EGRESS_ALLOW, for both programs, and refuses what is none', () => {
    const egressAllow = { allow: ['127.0.0.0/8', 'fd00::/8'] };
    expect(readConfig({ EGRESS_ALLOW: '127.0.0.0/8, fd00::/8' })).toMatchObject({ egressAllow });
    for (const text of ['127.0.0.1/33', 'localhost', 'https://10.0.0.0/8', '10.0.0.0/8;::1/128']) {
      expect(problemsOf({ EGRESS_ALLOW: text })).toEqual([expect.stringMatching(/^EGRESS_ALLOW /)]);
    }
  });
});

describe('readConfig for the program that serves MCP alone', () => {
  const fine = { DATABASE_URL: DATABASE, KEY_PEPPERS: PEPPERS, CREDENTIAL_KEYS: CREDENTIALS };
  const problemsOfMcp = (source: NodeJS.ProcessEnv) => problemsOf(source, 'mcp');

  it('lists everything that it shares with the API, and every other problem with it', () => {
    expect(problemsOfMcp({ PORT: 'none' }).map((each) => each.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'KEY_PEPPERS',
      'CREDENTIAL_KEYS',
    ]);
    expect(problemsOfMcp({ ...fine, KEY_PEPPERS: 'p1:short' })).toHaveLength(1);
  });

  it('does not look at what the API alone reads', () => {
    expect(problemsOfMcp({ ...fine, COOKIE_SECRET: 'changeme', SURFACES: 'nothing' })).toEqual([]);
    expect(problemsOfMcp({ ...fine, NODE_ENV: 'production' })).toEqual([]);
  });

  it('holds it to the same rules in production', () => {
    expect(problemsOfMcp({ ...fine, NODE_ENV: 'production', HOST: '0.0.0.0' })).toEqual([
      'PUBLIC_URL must be set in production when HOST is not loopback',
    ]);
  });
});

describe('readConfig in production', () => {
  const fine = {
    NODE_ENV: 'production',
    DATABASE_URL: DATABASE,
    KEY_PEPPERS: PEPPERS,
    CREDENTIAL_KEYS: CREDENTIALS,
    COOKIE_SECRET: COOKIE,
  };

  it('stops with one list of all secrets that a DATABASE_URL demands', () => {
    expect(problemsOf({ NODE_ENV: 'production', DATABASE_URL: DATABASE })).toEqual([
      'KEY_PEPPERS (or KEY_PEPPERS_FILE) must be set in production with a DATABASE_URL',
      'CREDENTIAL_KEYS (or CREDENTIAL_KEYS_FILE) must be set in production with a DATABASE_URL',
      'COOKIE_SECRET (or COOKIE_SECRET_FILE) must be set in production with a DATABASE_URL',
    ]);
    expect(problemsOf(fine)).toEqual([]);
  });

  it('names a variable once when it cannot be read', () => {
    const problems = problemsOf({
      ...fine,
      COOKIE_SECRET: 'changeme',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'nothing',
    });
    expect(problems.map((each) => each.split(' ')[0])).toEqual(['PUBLIC_URL', 'COOKIE_SECRET']);
  });

  it('makes its secrets itself with the embedded database', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([]);
  });

  it('tells of a stop for a second before it begins, unless it is told how long', () => {
    const noticeOf = (source: NodeJS.ProcessEnv) =>
      readConfig({ NODE_ENV: 'production', ...source }).stopNoticeSeconds;
    expect(noticeOf({})).toBe(1);
    expect(noticeOf({ STOP_NOTICE_SECONDS: '0' })).toBe(0);
    expect(noticeOf({ STOP_NOTICE_SECONDS: '60' })).toBe(60);
    expect(problemsOf({ STOP_NOTICE_SECONDS: '61' })).toHaveLength(1);
  });

  it.each([
    ['http://studio.internal', 1],
    ['http://127.0.0.1:3000', 0],
    ['http://[::1]:3000', 0],
    ['https://studio.internal', 0],
  ])('judges PUBLIC_URL=%s', (text, count) => {
    expect(problemsOf({ ...fine, PUBLIC_URL: text })).toHaveLength(count);
  });

  it('demands a PUBLIC_URL when the server listens beyond loopback', () => {
    expect(problemsOf({ ...fine, HOST: '0.0.0.0' })).toEqual([
      'PUBLIC_URL must be set in production when HOST is not loopback',
    ]);
  });
});

describe('where access tokens come from, and what they are for', () => {
  it('is this server and its own resources unless it is said', () => {
    expect(readConfig({})).toMatchObject({ authorizationServer: null, resourceOrigins: [] });
  });

  it('are read as origins', () => {
    const config = readConfig({
      AUTHORIZATION_SERVER: 'https://studio.example.org/',
      RESOURCE_ORIGINS: 'https://mcp.example.org/, http://127.0.0.1:3001',
    });
    expect(config.authorizationServer?.origin).toBe('https://studio.example.org');
    expect(config.resourceOrigins).toEqual(['https://mcp.example.org', 'http://127.0.0.1:3001']);
  });

  it.each([
    'https://studio.example.org/oauth',
    'studio.example.org',
    'https://a@b.example',
    'ftp://b.example',
  ])('cannot be %s', (text) => {
    expect(problemsOf({ AUTHORIZATION_SERVER: text, RESOURCE_ORIGINS: `https://a.example,${text}` })).toEqual(
      [
        expect.stringMatching(/^AUTHORIZATION_SERVER must be /),
        expect.stringMatching(/^RESOURCE_ORIGINS has /),
      ],
    );
  });

  it('must be https in production, off loopback', () => {
    const source = { NODE_ENV: 'production', PUBLIC_URL: 'https://studio.example.org' };
    const loopback = {
      AUTHORIZATION_SERVER: 'http://127.0.0.1:3000',
      RESOURCE_ORIGINS: 'http://localhost:1',
    };
    expect(readConfig({ ...source, ...loopback })).toMatchObject({ resourceOrigins: ['http://localhost:1'] });
    expect(
      problemsOf({
        ...source,
        AUTHORIZATION_SERVER: 'http://a.example',
        RESOURCE_ORIGINS: 'http://b.example',
      }),
    ).toEqual([
      'AUTHORIZATION_SERVER must start with https:// in production unless it is loopback',
      'RESOURCE_ORIGINS must start with https:// in production unless it is loopback',
    ]);
  });
});

describe('mail', () => {
  const smtp = { SMTP_URL: 'smtps://studio:secret@mail.example.org:465' };

  it('is shown on the terminal unless it leaves by SMTP, and leaves not at all in production without', () => {
    expect(mailDeliveryOf(readConfig({}))).toBe('terminal');
    expect(mailDeliveryOf(readConfig({ NODE_ENV: 'production' }))).toBe('none');
    expect(mailDeliveryOf(readConfig({ ...smtp, MAIL_FROM: 'studio@example.org' }))).toBe('smtp');
  });

  it('needs a sender to leave by SMTP, but of a program that sends none', () => {
    expect(problemsOf(smtp)).toEqual([expect.stringMatching(/^MAIL_FROM must be set/)]);
    expect(problemsOf(smtp, 'mcp').filter((each) => each.startsWith('MAIL_FROM'))).toEqual([]);
  });

  it.each(['mail.example.org', 'http://mail.example.org', 'smtp://'])(
    'refuses the server %s unquoted',
    (text) => {
      const [problem = ''] = problemsOf({ SMTP_URL: text, MAIL_FROM: 'studio@example.org' });
      expect(problem).toMatch(/^SMTP_URL must/);
    },
  );
});

describe('providers to sign in with', () => {
  const GOOGLE = { GOOGLE_CLIENT_ID: 'google-client', GOOGLE_CLIENT_SECRET: 'Kd83hs02LsPq' };
  const OIDC = { OIDC_CLIENT_ID: 'studio', OIDC_CLIENT_SECRET: 'Kd83hs02LsPq' };

  it('are none unless they are set', () => {
    expect(readConfig({}).identityProviders).toEqual([]);
  });

  it('are those that are set whole, the own one first, its button named after its host', () => {
    const github = { GITHUB_CLIENT_ID: 'github-client', GITHUB_CLIENT_SECRET: 'Kd83hs02LsPq' };
    const { identityProviders } = readConfig({
      ...GOOGLE,
      ...github,
      ...OIDC,
      OIDC_ISSUER: 'https://id.example.org/realms/a/',
    });
    expect(identityProviders.map(({ id, name, issuer }) => [id, name, issuer])).toEqual([
      ['oidc', 'id.example.org', 'https://id.example.org/realms/a'],
      ['google', 'Google', 'https://accounts.google.com'],
      ['github', 'GitHub', 'https://github.com/login/oauth'],
    ]);
  });

  it('are refused when they are set in part, with all that is missing', () => {
    expect(problemsOf({ GOOGLE_CLIENT_ID: 'google-client', OIDC_ISSUER: 'https://id.example.org' })).toEqual([
      'GOOGLE_CLIENT_SECRET (or GOOGLE_CLIENT_SECRET_FILE) must be set with GOOGLE_CLIENT_ID',
      'OIDC_CLIENT_ID must be set with OIDC_ISSUER',
      'OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE) must be set with OIDC_ISSUER',
    ]);
  });

  it('are nothing to MCP alone', () => {
    const source = { DATABASE_URL: DATABASE, KEY_PEPPERS: PEPPERS, CREDENTIAL_KEYS: CREDENTIALS };
    expect(readConfig({ ...source, GOOGLE_CLIENT_ID: 'alone' }, 'mcp').identityProviders).toEqual([]);
  });

  it.each([
    'http://id.example.org',
    'ftp://id.example.org',
    'https://id.example.org/?tenant=1',
    'https://user:pass@id.example.org',
    'id.example.org',
  ])('has no issuer %s', (issuer) => {
    expect(problemsOf({ ...OIDC, OIDC_ISSUER: issuer })).toEqual([expect.stringMatching(/^OIDC_ISSUER /)]);
  });

  it('may be asked without https on this machine', () => {
    const issuer = 'http://127.0.0.1:9000';
    expect(readConfig({ ...OIDC, OIDC_ISSUER: issuer, OIDC_NAME: 'Works' }).identityProviders).toMatchObject([
      { id: 'oidc', name: 'Works', issuer },
    ]);
  });

  it.each(['a'.repeat(41), 'Two\nlines'])('has no button that says %j', (name) => {
    const source = { ...OIDC, OIDC_ISSUER: 'https://id.example.org', OIDC_NAME: name };
    expect(problemsOf(source)).toEqual([expect.stringMatching(/^OIDC_NAME /)]);
  });
});
