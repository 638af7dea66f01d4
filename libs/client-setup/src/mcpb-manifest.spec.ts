import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mcpbManifest, type McpbManifest } from './mcpb-manifest.js';

const MANIFEST = mcpbManifest({
  version: '1.2.3',
  entryPoint: 'server/paretostudio-mcp.js',
  tools: [{ name: 'get_prompt', description: 'Reads one prompt.' }],
});

describe('mcpbManifest', () => {
  it('passes the validator of the bundle’s own tool', () => {
    expect(validated(MANIFEST)).toEqual({ status: 0, output: expect.stringContaining('validation passes') });
    // The tool is strict: what the format does not know is refused.
    expect(validated({ ...MANIFEST, unknown: true } as McpbManifest).status).not.toBe(0);
  });

  it('asks for the key as a secret and passes it on to the program alone', () => {
    expect(MANIFEST.user_config.api_key).toMatchObject({ sensitive: true, required: true });
    expect(MANIFEST.server.mcp_config).toEqual({
      command: 'node',
      args: ['${__dirname}/server/paretostudio-mcp.js'],
      env: {
        PARETOSTUDIO_API_KEY: '${user_config.api_key}',
        PARETOSTUDIO_API_URL: '${user_config.server_url}',
      },
    });
  });

  it('asks for the server, filled in with the one that gives the bundle away', () => {
    expect(MANIFEST.user_config.server_url.default).toBe('http://127.0.0.1:3000');
    const given = mcpbManifest({
      version: '1.2.3',
      entryPoint: 'server.js',
      tools: [],
      serverUrl: 'https://studio.example.com',
    });
    expect(given.user_config.server_url.default).toBe('https://studio.example.com');
  });

  it('announces the tools that it is told of, and that the rights of the key decide', () => {
    expect(MANIFEST.tools).toEqual([{ name: 'get_prompt', description: 'Reads one prompt.' }]);
    expect(MANIFEST).toMatchObject({
      manifest_version: '0.3',
      tools_generated: true,
      prompts_generated: true,
    });
  });
});

function validated(manifest: McpbManifest): { status: number | null; output: string } {
  const tool = join(dirname(createRequire(import.meta.url).resolve('@anthropic-ai/mcpb')), 'cli', 'cli.js');
  const folder = mkdtempSync(join(tmpdir(), 'client-setup-'));
  try {
    mkdirSync(join(folder, 'server'));
    writeFileSync(join(folder, 'server', 'paretostudio-mcp.js'), '');
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'validate', folder], {
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
