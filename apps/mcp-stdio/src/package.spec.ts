import { readFileSync } from 'node:fs';
import { MCP_REGISTRY_NAME, PACKAGE_NAME } from '@paretostudio/client-setup';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('the package', () => {
  it('installs nothing beside itself and runs nothing when it is installed', () => {
    expect(manifest.dependencies).toEqual({});
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(scripts|(peer|optional|bundled)Dependencies)$/)]),
    );
  });

  it('has the names that configurations and the registry know it by', () => {
    expect([manifest.name, manifest.mcpName]).toEqual([PACKAGE_NAME, MCP_REGISTRY_NAME]);
    expect(manifest.bin).toEqual({ [PACKAGE_NAME]: 'dist/paretostudio-mcp.js' });
    expect(manifest.files).toContain('dist');
  });
});
