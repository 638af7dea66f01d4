import { databaseAddresses } from '@paretostudio/entities';
import { CredentialRing, PepperRing } from '@paretostudio/key-crypto';
import { type EgressPolicy, parseEgressAllow } from '@paretostudio/mcp-gateway';
import { leakReportKeys } from './leak-report-keys.js';
import { mailAddress } from './mail-address.js';
import {
  choice,
  choices,
  extensionOrigins,
  integer,
  isPlaceholder,
  publicUrl,
  resourceOrigins,
  secretText,
  trustProxy,
  url,
  type TrustProxy,
} from './parsers.js';
import { SIGN_IN_VARIABLES } from './sign-in-variables.js';
import { parsed, problem, type ParsedVariable, type Variable } from './variable.js';

/** The faces that this server can serve; a face that is not listed answers 404. */
export const SURFACES = ['rest', 'mcp', 'console'] as const;
/** One face of the server. */
export type Surface = (typeof SURFACES)[number];

const plain = { secret: false, production: null } as const;
const ofApi = { readBy: ['api'] } as const;
const sharedWithMcp = { neededBy: ['mcp'] } as const;

/** Every environment variable of the server: the one source of parsing, of the start-up checks and of the docs. */
export const VARIABLES = {
  nodeEnv: define({
    ...plain,
    name: 'NODE_ENV',
    description: 'The kind of installation; `production` switches on the rules of the last column.',
    type: 'production, development or test',
    default: 'development',
    parse: choice(['production', 'development', 'test']),
  }),
  port: define({
    ...plain,
    name: 'PORT',
    description: 'The TCP port to listen on; 0 lets the system choose.',
    type: 'integer, 0..65535',
    default: '3000',
    parse: integer(0, 65535),
  }),
  host: define<string>({
    ...plain,
    name: 'HOST',
    description: 'The address to listen on; `0.0.0.0` or `::` for every interface.',
    type: 'address or host name',
    default: '127.0.0.1',
    parse: (text) =>
      /^[A-Za-z0-9.:_-]{1,255}$/.test(text) ? parsed(text) : problem('must be an address or a host name'),
  }),
  publicUrl: define({
    name: 'PUBLIC_URL',
    description:
      'The origin under which the server is reached; browser requests that change something must come from it, and `/mcp` answers under its name.',
    type: 'URL, origin alone',
    default: null,
    defaultNote: 'the loopback address that is listened on',
    secret: false,
    production: 'must be https unless it is loopback; must be set when HOST is not loopback',
    parse: publicUrl,
  }),
  dataDir: define({
    ...plain,
    ...ofApi,
    name: 'DATA_DIR',
    description: 'The folder of the embedded database and of the secrets that are made on first start.',
    type: 'path',
    default: '.data',
    parse: parsed<string>,
  }),
  databaseUrl: define({
    ...sharedWithMcp,
    name: 'DATABASE_URL',
    description:
      'A PostgreSQL (15 or later) of your own; without it an embedded one is started in DATA_DIR. Of several hosts, `…@a:5432,b:5432/name`, the one that takes writes is used.',
    type: 'URL, postgres:// or postgresql://',
    default: null,
    defaultNote: 'embedded PostgreSQL',
    secret: true,
    production: null,
    parse: databaseUrl,
  }),
  migrate: define({
    ...plain,
    name: 'MIGRATE',
    description:
      'Whether a server brings the schema of its database up to date when it starts (`on-start`), or refuses to start while `paretostudio migrate` has not done it (`never`).',
    type: 'on-start or never',
    default: 'on-start',
    parse: choice(['on-start', 'never']),
  }),
  keyPeppers: define({
    ...sharedWithMcp,
    name: 'KEY_PEPPERS',
    description:
      'Peppers under which API keys are digested, newest first: `id:base64url` of at least 32 bytes, comma-separated. A key under an older one is moved to the newest when it is used.',
    type: 'list of id:base64url',
    default: null,
    defaultNote: 'made on first start in DATA_DIR',
    secret: true,
    production: 'must be set when DATABASE_URL is',
    parse: ringOf(PepperRing),
  }),
  credentialKeys: define({
    ...sharedWithMcp,
    name: 'CREDENTIAL_KEYS',
    description:
      'Keys under which the credentials of connections are kept, newest first: `id:base64url` of exactly 32 bytes, comma-separated. What lies under an older key is moved to the newest, at start and hourly.',
    type: 'list of id:base64url',
    default: null,
    defaultNote: 'made on first start in DATA_DIR',
    secret: true,
    production: 'must be set when DATABASE_URL is',
    parse: ringOf(CredentialRing),
  }),
  cookieSecret: define({
    ...ofApi,
    name: 'COOKIE_SECRET',
    description: 'Digests the tokens of sessions; changing it signs everybody out.',
    type: 'text, 32 characters or more',
    default: null,
    defaultNote: 'made on first start in DATA_DIR',
    secret: true,
    production: 'must be set when DATABASE_URL is',
    parse: secretText(32),
  }),
  surfaces: define({
    ...plain,
    ...ofApi,
    name: 'SURFACES',
    description: 'The faces that this process serves.',
    type: 'list of rest, mcp, console',
    default: 'rest,mcp,console',
    parse: choices(SURFACES),
  }),
  billing: define({
    ...plain,
    name: 'BILLING',
    description:
      'Who changes the plan of an account: its founder, for nothing (`self-service`), an operator (`managed`), or Stripe, which the founder pays (`stripe`).',
    type: 'self-service, managed or stripe',
    default: 'self-service',
    parse: choice(['self-service', 'managed', 'stripe']),
  }),
  billingUrl: define<string>({
    ...plain,
    ...ofApi,
    name: 'BILLING_URL',
    description: 'The page that people are told to go to for another plan with `BILLING=managed`.',
    type: 'URL, http:// or https://',
    default: null,
    defaultNote: 'people are told to ask the operator',
    parse: (text) => {
      const read = url(['http:', 'https:'])(text);
      return read.ok ? parsed(read.value.href) : problem(read.problem);
    },
  }),
  stripeSecretKey: define({
    ...ofApi,
    name: 'STRIPE_SECRET_KEY',
    description: 'Stripe’s secret (or restricted) key, for `BILLING=stripe`.',
    type: 'text, 16 characters or more',
    default: null,
    defaultNote: 'none; needed with BILLING=stripe',
    secret: true,
    production: null,
    parse: secretText(16),
  }),
  stripeWebhookSecret: define({
    ...ofApi,
    name: 'STRIPE_WEBHOOK_SECRET',
    description: 'Signing secret of the Stripe endpoint that delivers events to `/v1/billing/stripe-events`.',
    type: 'text, 16 characters or more',
    default: null,
    defaultNote: 'none; needed with BILLING=stripe',
    secret: true,
    production: null,
    parse: secretText(16),
  }),
  stripePricePro: define({
    ...plain,
    ...ofApi,
    name: 'STRIPE_PRICE_PRO',
    description: 'Id of the recurring price that buys the plan Pro.',
    type: 'id of a price',
    default: null,
    defaultNote: 'none; needed with BILLING=stripe',
    parse: stripePrice,
  }),
  stripePriceTeam: define({
    ...plain,
    ...ofApi,
    name: 'STRIPE_PRICE_TEAM',
    description: 'Id of the recurring price of one member on the plan Team.',
    type: 'id of a price',
    default: null,
    defaultNote: 'none; needed with BILLING=stripe',
    parse: stripePrice,
  }),
  trustProxy: define<TrustProxy>({
    ...plain,
    name: 'TRUST_PROXY',
    description:
      'Whose `X-Forwarded-For` and `X-Request-Id` are believed; `none` takes the client address from the socket.',
    type: 'none, number of hops, or list of CIDR networks',
    default: 'none',
    parse: trustProxy,
  }),
  smtpUrl: define({
    name: 'SMTP_URL',
    description:
      'The server that mails are handed to: `smtps://user:password@host:465`, or `smtp://` with `?requireTLS=true`. Without it mails are shown on the terminal, and in production nothing is offered that needs one. A program that serves MCP alone only has to know that there is one.',
    type: 'URL, smtp:// or smtps://',
    default: null,
    defaultNote: 'mails are shown on the terminal',
    secret: true,
    production: 'without it, no mail leaves',
    parse: smtpUrl,
  }),
  mailFrom: define<string>({
    ...plain,
    name: 'MAIL_FROM',
    description: 'The sender of mails.',
    type: 'address, or name and address in angle brackets',
    default: null,
    defaultNote: 'none; needed with SMTP_URL',
    parse: mailAddress,
  }),
  signUp: define({
    ...plain,
    ...ofApi,
    name: 'SIGN_UP',
    description: 'Whether anybody may make an account (`open`) or an operator alone (`closed`).',
    type: 'open or closed',
    default: 'open',
    parse: choice(['open', 'closed']),
  }),
  ...SIGN_IN_VARIABLES,
  metricsToken: define({
    name: 'METRICS_TOKEN',
    description:
      'The bearer token that `/metrics` asks for; without it only loopback peers are answered, and nobody under TRUST_PROXY.',
    type: 'text, 16 characters or more',
    default: null,
    defaultNote: 'loopback peers only',
    secret: true,
    production: null,
    parse: secretText(16),
  }),
  stopNoticeSeconds: define({
    ...plain,
    name: 'STOP_NOTICE_SECONDS',
    description:
      'How long a server that was told to stop goes on taking requests, with `/readyz` at 503 and every answer ending its connection: longer than the load balancer takes to notice.',
    type: 'integer, 0..60',
    default: null,
    defaultNote: '1 in production, otherwise 0',
    parse: integer(0, 60),
  }),
  usageRetentionDays: define({
    ...plain,
    ...ofApi,
    name: 'USAGE_RETENTION_DAYS',
    description:
      'How many days a usage record is kept, to the end of its UTC day at least, and what a key was seen with since it last was.',
    type: 'integer, 1..3650',
    default: '90',
    parse: integer(1, 3650),
  }),
  extensionOrigins: define<readonly string[]>({
    ...plain,
    name: 'EXTENSION_ORIGINS',
    description: 'Browser extensions that may send a key from a page of their own.',
    type: 'list of extension origins',
    default: null,
    defaultNote: 'none',
    parse: extensionOrigins,
  }),
  authorizationServer: define({
    name: 'AUTHORIZATION_SERVER',
    description:
      'The origin of the authorization server that connected apps get their access tokens from, where it is not this process: the `PUBLIC_URL` of a server with the same database that serves `rest`.',
    type: 'URL, origin alone',
    default: null,
    defaultNote: 'this server itself where it serves `rest`; else no access tokens are taken',
    secret: false,
    production: 'must be https unless it is loopback',
    parse: publicUrl,
  }),
  resourceOrigins: define<readonly string[]>({
    ...ofApi,
    name: 'RESOURCE_ORIGINS',
    description:
      'Origins of other servers of the same installation, such as one that serves MCP alone, that access tokens may be for as well.',
    type: 'list of URLs, origins alone',
    default: null,
    defaultNote: 'none',
    secret: false,
    production: 'must be https unless they are loopback',
    parse: resourceOrigins,
  }),
  egressAllow: define({
    ...plain,
    name: 'EGRESS_ALLOW',
    description:
      'Networks that connections may lead to besides public addresses over https: there http is allowed too, and so are private, loopback and link-local addresses.',
    type: 'list of addresses and CIDR networks',
    default: null,
    defaultNote: 'none',
    parse: egressAllow,
  }),
  leakReportKeys: define({
    ...plain,
    ...ofApi,
    name: 'LEAK_REPORT_KEYS',
    description:
      'Public keys that reports of leaked keys are signed under (`POST /v1/leak-reports`, GitHub’s secret scanning partner programme); without any, that address answers 404.',
    type: 'the JSON that GitHub publishes, or list of identifier:base64',
    default: null,
    defaultNote: 'no reports are taken',
    parse: leakReportKeys,
  }),
  logLevel: define({
    ...plain,
    name: 'LOG_LEVEL',
    description: 'The least severe log lines to write; `debug` adds one line for each request.',
    type: 'fatal, error, warn, info, debug, trace or silent',
    default: 'info',
    parse: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  }),
} as const;

function define<T>(variable: Variable<T>): Variable<T> {
  return variable;
}

function stripePrice(text: string): ParsedVariable<string> {
  return /^price_[A-Za-z0-9_]{1,200}$/.test(text) ? parsed(text) : problem('must be an id such as `price_…`');
}

function smtpUrl(text: string): ParsedVariable<string> {
  const read = url(['smtp:', 'smtps:'])(text);
  if (!read.ok) return problem(read.problem);
  return read.value.hostname === '' ? problem('must name a host') : parsed(text);
}

function databaseUrl(text: string): ParsedVariable<string> {
  try {
    const read = databaseAddresses(text).map(url(['postgres:', 'postgresql:']));
    const wrong = read.find((each) => !each.ok);
    return wrong === undefined || wrong.ok ? parsed(text) : problem(wrong.problem);
  } catch (error) {
    // Its message never quotes a secret.
    return problem((error as RangeError).message);
  }
}

function egressAllow(text: string): ParsedVariable<EgressPolicy> {
  const read = parseEgressAllow(text);
  return read.ok ? parsed(read.value) : problem(`cannot be read: ${read.problem}`);
}

function ringOf(ring: { parse(text: string): unknown }): (text: string) => ParsedVariable<string> {
  return (text) => {
    if (text.split(',').some((entry) => isPlaceholder(entry.slice(entry.indexOf(':') + 1)))) {
      return problem('has a placeholder; put random bytes there');
    }
    try {
      ring.parse(text);
      return parsed(text);
    } catch (error) {
      // The ring's own message never quotes a secret.
      return problem(`cannot be read: ${(error as RangeError).message}`);
    }
  };
}
