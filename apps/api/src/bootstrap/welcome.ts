import { API_DOCS_PATH } from '@paretostudio/server';
import { programPackage } from '../client-setup/program-package.js';

/** Tells the person at the terminal where the server is and what to do next; nothing secret is in it. */
export function welcome({
  url,
  embeddedDatabase,
  signUpOpen,
  servesMcp,
}: {
  url: string;
  embeddedDatabase: boolean;
  signUpOpen: boolean;
  servesMcp: boolean;
}): string {
  const account = signUpOpen
    ? [
        'Make an account (the cookie of your session goes into cookies.txt):',
        `  curl -c cookies.txt ${url}/v1/auth/sign-up -H 'Content-Type: application/json' \\`,
        `    -d '{"email":"you@example.org","password":"a long password","name":"Your name"}'`,
      ]
    : ['Sign-up is closed; make an account with: npm run studio -- accounts create --help'];
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
    ...account,
    'Then make a key:',
    `  curl -b cookies.txt ${url}/v1/api-keys -H 'Content-Type: application/json' -d '{"name":"first"}'`,
    ...clients,
    '',
    `Everything else: ${url}${API_DOCS_PATH}`,
    '',
  ].join('\n');
}
