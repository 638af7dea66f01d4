import { readFileSync, writeFileSync } from 'node:fs';
import { MCP_REGISTRY_NAME, PACKAGE_NAME } from './names.js';
import { serverManifest } from './server-manifest.js';

const FILE = new URL('../server.json', import.meta.url);
const PACKAGE = new URL('../../../apps/mcp-stdio/package.json', import.meta.url);

describe('serverManifest', () => {
  it('makes server.json for the version of the package, committed as it comes out (UPDATE_DOCS=1 writes it anew)', () => {
    const { name, version, mcpName } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
    // The registry proves by these names that the package and the entry have one owner.
    expect({ name, mcpName }).toEqual({ name: PACKAGE_NAME, mcpName: MCP_REGISTRY_NAME });
    const expected = `${JSON.stringify(serverManifest({ version }), null, 2)}\n`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, expected);
    expect(readFileSync(FILE, 'utf8')).toBe(expected);
  });

  it('names the package and the server as the registry wants them', () => {
    const manifest = serverManifest({ version: '1.2.3' });
    expect(manifest).toMatchObject({
      $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
      name: MCP_REGISTRY_NAME,
      version: '1.2.3',
      packages: [
        { registryType: 'npm', identifier: PACKAGE_NAME, version: '1.2.3', transport: { type: 'stdio' } },
      ],
    });
    // The bounds of the registry's schema.
    expect(MCP_REGISTRY_NAME).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
    const { title, description } = manifest;
    for (const text of [title, description]) expect(text.length).toBeLessThanOrEqual(100);
  });

  it('marks each place where the key stands as a secret that is required', () => {
    const { packages, remotes } = serverManifest({ version: '1.2.3' });
    expect(packages[0]?.environmentVariables.filter((variable) => variable.isSecret)).toEqual([
      expect.objectContaining({ name: 'PARETOSTUDIO_API_KEY', isRequired: true }),
    ]);
    const [header] = remotes[0]?.headers ?? [];
    expect(header).toMatchObject({
      name: 'Authorization',
      value: 'Bearer {api_key}',
      isRequired: true,
      isSecret: true,
    });
    expect(header?.variables.api_key).toMatchObject({ isRequired: true, isSecret: true });
  });

  it('defines each variable of the address of a server', () => {
    const [remote] = serverManifest({ version: '1.2.3' }).remotes;
    expect(remote?.type).toBe('streamable-http');
    const used = [...(remote?.url ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(used).toEqual(Object.keys(remote?.variables ?? {}));
  });

  it.each(['latest', '^1.2.3', '1.x', '1.2', '', '1.2.3\n'])(
    'refuses %j, which is no exact version',
    (version) => {
      expect(() => serverManifest({ version })).toThrow(
        new RangeError('The version must be exact, such as 1.2.3.'),
      );
    },
  );
});
