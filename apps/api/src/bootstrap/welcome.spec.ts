import { welcome } from './welcome.js';

const SERVER = {
  url: 'http://127.0.0.1:3000',
  embeddedDatabase: true,
  servesConsole: true,
  servesDocs: true,
  signUpOpen: true,
  servesMcp: true,
};

describe('welcome', () => {
  it('leads to the console first, then from nothing to a key and to a client that uses it', () => {
    const steps = [
      'Open the console in a browser and go on there:\n  http://127.0.0.1:3000\n',
      'http://127.0.0.1:3000/v1/auth/sign-up',
      'http://127.0.0.1:3000/v1/api-keys',
      'npx -y http://127.0.0.1:3000/downloads/paretostudio-mcp-',
      'http://127.0.0.1:3000/docs/\n',
      'http://127.0.0.1:3000/docs/api\n',
    ];
    const places = steps.map((step) => welcome(SERVER).indexOf(step));

    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names no client where MCP is not served, no sign-up that is closed, and no pages that are not there', () => {
    const text = welcome({
      ...SERVER,
      servesConsole: false,
      servesDocs: false,
      signUpOpen: false,
      servesMcp: false,
    });

    expect(text).not.toContain('npx');
    expect(text).not.toContain('sign-up ');
    expect(text).not.toContain('console');
    expect(text).not.toContain('/docs/\n');
    expect(text).toContain('paretostudio accounts create');
  });
});
