import { welcome } from './welcome.js';

const SERVER = { url: 'http://127.0.0.1:3000', embeddedDatabase: true, signUpOpen: true, servesMcp: true };

describe('welcome', () => {
  it('leads from nothing to a key and to a client that uses it', () => {
    const steps = [
      'http://127.0.0.1:3000/v1/auth/sign-up',
      'http://127.0.0.1:3000/v1/api-keys',
      'npx -y http://127.0.0.1:3000/downloads/paretostudio-mcp-',
      'http://127.0.0.1:3000/docs/api',
    ];
    const places = steps.map((step) => welcome(SERVER).indexOf(step));

    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names no client where MCP is not served, and no sign-up that is closed', () => {
    const text = welcome({ ...SERVER, signUpOpen: false, servesMcp: false });

    expect(text).not.toContain('npx');
    expect(text).not.toContain('sign-up ');
    expect(text).toContain('npm run studio -- accounts create');
  });
});
