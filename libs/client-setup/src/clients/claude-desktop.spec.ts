import { setupFor } from '../setup-for.js';
import { AGENT_ID, INPUT, KEY, OWN_COPY } from '../testing/inputs.js';
import { filesOf } from '../testing/files-of.js';

describe('Claude Desktop', () => {
  it.each([
    ['macos', '~/Library/Application Support/Claude/claude_desktop_config.json'],
    ['windows', '%APPDATA%\\Claude\\claude_desktop_config.json'],
    ['linux', '~/.config/Claude/claude_desktop_config.json'],
  ] as const)('has its file on %s in %s', (os, path) => {
    expect(setupFor('claude-desktop', { ...INPUT, os }).files.map((file) => file.path)).toEqual([path]);
  });

  it('starts the program with the key and the server', () => {
    expect(filesOf(setupFor('claude-desktop', { ...INPUT, key: KEY }))).toEqual([
      {
        path: expect.any(String),
        committed: false,
        content: {
          mcpServers: {
            paretostudio: {
              command: 'npx',
              args: ['-y', 'paretostudio-mcp'],
              env: { PARETOSTUDIO_API_KEY: KEY, PARETOSTUDIO_API_URL: 'https://studio.example.com' },
            },
          },
        },
      },
    ]);
  });

  it('starts the program through the command interpreter on Windows', () => {
    const [file] = filesOf(setupFor('claude-desktop', { ...INPUT, os: 'windows', packageSpec: OWN_COPY }));
    expect(file?.content).toMatchObject({
      mcpServers: { paretostudio: { command: 'cmd', args: ['/c', 'npx', '-y', OWN_COPY] } },
    });
  });

  it('offers the bundle first, from beside the package of the server', () => {
    const { installLink, steps } = setupFor('claude-desktop', { ...INPUT, packageSpec: OWN_COPY });
    expect(installLink).toBe('https://studio.example.com/downloads/paretostudio-mcp-0.1.0.mcpb');
    expect(steps[0]?.text).toMatch(/^Download the bundle/);
    expect(steps[1]?.text).toContain('https://studio.example.com');
  });

  it('offers the bundle that it is told of when the package comes from npm, and none without one', () => {
    const bundleUrl = 'https://studio.example.com/downloads/paretostudio-mcp-0.1.0.mcpb';
    expect(setupFor('claude-desktop', { ...INPUT, bundleUrl }).installLink).toBe(bundleUrl);
    expect(setupFor('claude-desktop', INPUT).installLink).toBeNull();
  });

  it('offers no bundle for an agent, which only the file can name', () => {
    const setup = setupFor('claude-desktop', { ...INPUT, packageSpec: OWN_COPY, agentId: AGENT_ID });
    expect(setup.installLink).toBeNull();
    expect(setup.files[0]?.content).toContain(AGENT_ID);
  });
});
