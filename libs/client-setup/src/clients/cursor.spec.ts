import type { ClientSetup } from '../client-setup.js';
import { setupFor } from '../setup-for.js';
import { INPUT, KEY } from '../testing/inputs.js';
import { filesOf } from '../testing/files-of.js';

describe('Cursor', () => {
  it('holds the key in the file at home and refers to it in the one that is committed', () => {
    const entry = (key: string) => ({
      type: 'stdio',
      command: 'npx',
      args: ['-y', 'paretostudio-mcp'],
      env: { PARETOSTUDIO_API_KEY: key, PARETOSTUDIO_API_URL: 'https://studio.example.com' },
    });
    expect(filesOf(setupFor('cursor', { ...INPUT, key: KEY }))).toEqual([
      { path: '~/.cursor/mcp.json', committed: false, content: { mcpServers: { paretostudio: entry(KEY) } } },
      {
        path: '.cursor/mcp.json',
        committed: true,
        content: { mcpServers: { paretostudio: entry('${env:PARETOSTUDIO_API_KEY}') } },
      },
    ]);
  });

  it('reaches the endpoint with the key as a bearer token', () => {
    const entry = (key: string) => ({
      url: 'https://studio.example.com/mcp',
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(filesOf(setupFor('cursor-http', { ...INPUT, key: KEY })).map(({ content }) => content)).toEqual([
      { mcpServers: { paretostudio: entry(KEY) } },
      { mcpServers: { paretostudio: entry('${env:PARETOSTUDIO_API_KEY}') } },
    ]);
  });

  it('is found at home on Windows', () => {
    expect(setupFor('cursor', { ...INPUT, os: 'windows' }).files[0]?.path).toBe(
      '%USERPROFILE%\\.cursor\\mcp.json',
    );
  });

  it.each(['cursor', 'cursor-http'] as const)('installs by link what %s commits', (id) => {
    const setup = setupFor(id, { ...INPUT, key: KEY });
    expect(installed(setup)).toEqual({
      name: 'paretostudio',
      mcpServers: { paretostudio: JSON.parse(setup.files[1]?.content ?? '').mcpServers.paretostudio },
    });
  });
});

/** Reads a link as Cursor documents it. */
function installed({ installLink }: ClientSetup): object {
  const link = new URL(installLink ?? '');
  expect(`${link.protocol}//${link.host}${link.pathname}`).toBe(
    'cursor://anysphere.cursor-deeplink/mcp/install',
  );
  const name = link.searchParams.get('name') ?? '';
  const config = Buffer.from(link.searchParams.get('config') ?? '', 'base64').toString();
  return { name, mcpServers: { [name]: JSON.parse(config) } };
}
