import { API_DOCS_PATH } from '@paretostudio/host';
import { programPackage } from '../client-setup/program-package.js';

/** What the welcome depends on. */
export interface Welcome {
  /** Where people reach the server. */
  readonly url: string;
  readonly embeddedDatabase: boolean;
  readonly servesConsole: boolean;
  readonly servesDocs: boolean;
  readonly signUpOpen: boolean;
  readonly servesMcp: boolean;
}

/** Tells the person at the terminal where the server is and what to do next; nothing secret is in it. */
export function welcome(facts: Welcome): string {
  const { url, embeddedDatabase, servesConsole, servesDocs, servesMcp } = facts;
  const clients = servesMcp
    ? [
        'Then connect Claude Desktop; or claude-code, cursor, vscode, codex and others:',
        `  npx -y ${programPackage(url)} --print-config claude-desktop`,
      ]
    : [];
  return [
    '',
    `ParetoStudio answers on ${url}`,
    embeddedDatabase ? 'Its database is embedded, in DATA_DIR.' : 'Its database is the one of DATABASE_URL.',
    '',
    ...(servesConsole
      ? ['Open the console in a browser and go on there:', `  ${url}`, '', 'Or from a terminal:']
      : []),
    ...account(facts),
    'Then make a key:',
    `  curl -b cookies.txt ${url}/v1/api-keys -H 'Content-Type: application/json' -d '{"name":"first"}'`,
    ...clients,
    '',
    ...(servesDocs ? [`Documentation: ${url}/docs/`] : []),
    `${servesDocs ? 'REST interface' : 'Everything else'}: ${url}${API_DOCS_PATH}`,
    '',
  ].join('\n');
}

function account({ url, signUpOpen }: Welcome): string[] {
  if (!signUpOpen) return ['Sign-up is closed; make an account with: paretostudio accounts create --help'];
  return [
    'Make an account (the cookie of your session goes into cookies.txt):',
    `  curl -c cookies.txt ${url}/v1/auth/sign-up -H 'Content-Type: application/json' \\`,
    `    -d '{"email":"you@example.org","password":"a long password","name":"Your name"}'`,
  ];
}
