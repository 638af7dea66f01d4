import { isLoopbackHost } from './loopback.js';
import { secretText, url } from './parsers.js';
import { parsed, problem, type ParsedVariable, type Variable } from './variable.js';

const NAME_LENGTH_MAX = 40;
const ISSUER_LENGTH_MAX = 512;

/** The variables of signing in with a provider; each provider needs its id and its secret, both or neither. */
export const SIGN_IN_VARIABLES = {
  googleClientId: clientId('GOOGLE_CLIENT_ID', 'People may sign in with Google, as this client of it.'),
  googleClientSecret: clientSecret('GOOGLE_CLIENT_SECRET', 'GOOGLE_CLIENT_ID'),
  githubClientId: clientId('GITHUB_CLIENT_ID', 'People may sign in with GitHub, as this OAuth app of it.'),
  githubClientSecret: clientSecret('GITHUB_CLIENT_SECRET', 'GITHUB_CLIENT_ID'),
  oidcIssuer: {
    name: 'OIDC_ISSUER',
    description: 'People may sign in with this OpenID provider: its issuer, as its metadata names it.',
    type: 'URL, https:// (or http:// on loopback)',
    default: null,
    defaultNote: 'none',
    secret: false,
    production: null,
    readBy: ['api'],
    parse: issuer,
  },
  oidcClientId: clientId('OIDC_CLIENT_ID', 'The id of this server at OIDC_ISSUER.'),
  oidcClientSecret: clientSecret('OIDC_CLIENT_SECRET', 'OIDC_ISSUER'),
  oidcName: {
    name: 'OIDC_NAME',
    description: 'What the button for OIDC_ISSUER says after “Continue with”.',
    type: `text, 1..${NAME_LENGTH_MAX} characters`,
    default: null,
    defaultNote: 'the host of OIDC_ISSUER',
    secret: false,
    production: null,
    readBy: ['api'],
    parse: (text) =>
      /\p{C}/u.test(text) || text.length > NAME_LENGTH_MAX
        ? problem(`must be a name of at most ${NAME_LENGTH_MAX} characters`)
        : parsed(text),
  },
} as const satisfies Readonly<Record<string, Variable<string>>>;
/** The key of one of them in the configuration's values. */
export type SignInVariable = keyof typeof SIGN_IN_VARIABLES;

function clientId(name: string, description: string): Variable<string> {
  return {
    name,
    description,
    type: 'text, 1..256 characters',
    default: null,
    defaultNote: 'none',
    secret: false,
    production: null,
    readBy: ['api'],
    parse: (text) =>
      /^[\x21-\x7e]{1,256}$/.test(text) ? parsed(text) : problem('must be an id without spaces'),
  };
}

function clientSecret(name: string, of: string): Variable<string> {
  return {
    name,
    description: `The secret that belongs to ${of}.`,
    type: 'text, 8 characters or more',
    default: null,
    defaultNote: `none; needed with ${of}`,
    secret: true,
    production: null,
    readBy: ['api'],
    parse: secretText(8),
  };
}

/** Written in one way, with or without a slash at the end: people are kept by it. */
function issuer(text: string): ParsedVariable<string> {
  const read = url(['https:', 'http:'])(text);
  if (!read.ok) return problem(read.problem);
  const { protocol, hostname, search, username, password, href } = read.value;
  if (protocol === 'http:' && !isLoopbackHost(hostname)) {
    return problem('must start with https:// unless it is loopback');
  }
  const isPlain = search === '' && username === '' && password === '' && href.length <= ISSUER_LENGTH_MAX;
  return isPlain
    ? parsed(href.replace(/\/$/, ''))
    : problem('must be a URL without query and credentials, of at most 512 characters');
}
