import { CLIENT_IDS, type ClientId } from './client-id.js';
import { renderSetup } from './render-setup.js';
import { setupFor } from './setup-for.js';
import { PLACEHOLDER_KEY } from './setup-input.js';
import { AGENT_ID, ALL_CASES, INPUT, KEY, OWN_COPY } from './testing/inputs.js';

describe('setupFor', () => {
  it('refuses a client that is not in the table, and names those that are', () => {
    expect(() => setupFor('emacs' as ClientId, INPUT)).toThrow(/there are claude-desktop, .*, python\.$/);
  });

  it('refuses what explainSetupInput refuses, in its words', () => {
    expect(() => setupFor('cursor', { ...INPUT, serverUrl: 'ftp://x' })).toThrow(
      new RangeError(
        'The server URL must be http:// or https:// with a host, and at most a port and a plain path.',
      ),
    );
  });

  it.each(ALL_CASES)('keeps the key of $id on $os in files at the user’s home alone', ({ id, os }) => {
    for (const agentId of [null, AGENT_ID]) {
      const setup = setupFor(id, { ...INPUT, os, key: KEY, agentId, packageSpec: OWN_COPY });
      const { files, ...rest } = setup;
      const committed = files.filter((file) => file.committed);
      const encoded = Buffer.from(KEY).toString('base64').replaceAll('=', '').slice(0, -2);
      for (const text of [JSON.stringify(rest), JSON.stringify(committed), decodedLink(setup.installLink)]) {
        expect(text).not.toContain(KEY);
        expect(text).not.toContain(encoded);
      }
      expect(JSON.stringify(files)).not.toContain(PLACEHOLDER_KEY);
    }
  });

  it.each(ALL_CASES)('writes the placeholder for $id on $os where the key would stand', ({ id, os }) => {
    const given = setupFor(id, { ...INPUT, os, key: KEY }).files;
    const without = setupFor(id, { ...INPUT, os }).files;
    expect(without.map(({ content }) => content)).toEqual(
      given.map(({ content }) => content.replaceAll(KEY, PLACEHOLDER_KEY)),
    );
  });

  it.each(ALL_CASES)('writes JSON for $id on $os that a parser reads', ({ id, os }) => {
    for (const { language, content } of setupFor(id, { ...INPUT, os, agentId: AGENT_ID }).files) {
      if (language === 'json') expect(typeof JSON.parse(content)).toBe('object');
      expect(content.endsWith('\n')).toBe(true);
    }
  });

  it.each([
    'claude-desktop',
    'claude-code',
    'claude-code-http',
    'cursor',
    'cursor-http',
    'codex',
    'codex-http',
    'generic',
    'generic-stdio',
  ] as const)('tells who uses %s to restart it', (id) => {
    expect(setupFor(id, INPUT).steps.at(-1)?.text).toMatch(/[Rr]estart|start it again/);
  });

  it('serves one agent instead of the library, over stdio and over HTTP', () => {
    const stdio = renderSetup(setupFor('cursor', { ...INPUT, agentId: AGENT_ID }));
    expect(stdio).toContain(`"PARETOSTUDIO_AGENT": "${AGENT_ID}"`);
    const http = renderSetup(setupFor('cursor-http', { ...INPUT, agentId: AGENT_ID }));
    expect(http).toContain(`"https://studio.example.com/mcp/agent/${AGENT_ID}"`);
  });

  it('makes the same of a server with and without a final slash', () => {
    const withSlash = { ...INPUT, serverUrl: `${INPUT.serverUrl}/` };
    for (const id of CLIENT_IDS) expect(setupFor(id, withSlash)).toEqual(setupFor(id, INPUT));
  });

  it('warns when the key would travel in the clear, and on this machine does not', () => {
    const warningsAt = (serverUrl: string) =>
      setupFor('generic', { ...INPUT, serverUrl }).notes.filter((note) => note.includes('no https address'));
    expect(warningsAt('http://studio.example.com')).toHaveLength(1);
    expect(warningsAt('http://127.0.0.1.example.com')).toHaveLength(1);
    expect(warningsAt('http://localhost.example.com')).toHaveLength(1);
    expect(warningsAt('https://studio.example.com')).toEqual([]);
    for (const host of ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', 'localhost']) {
      expect(warningsAt(`http://${host}`)).toEqual([]);
    }
  });
});

function decodedLink(link: string | null): string {
  const config = /config=([^&]+)/.exec(link ?? '')?.[1] ?? '';
  return decodeURIComponent(link ?? '') + Buffer.from(decodeURIComponent(config), 'base64').toString();
}
