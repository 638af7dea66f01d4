import { setupFor } from '../setup-for.js';
import { INPUT, KEY, OWN_COPY } from '../testing/inputs.js';
import { filesOf } from '../testing/files-of.js';

describe('Codex', () => {
  it('starts the program with the key, and waits for its first download', () => {
    expect(filesOf(setupFor('codex', { ...INPUT, key: KEY }))).toEqual([
      {
        path: '~/.codex/config.toml',
        committed: false,
        content: [
          '[mcp_servers.paretostudio]',
          'command = "npx"',
          'args = ["-y", "paretostudio-mcp"]',
          'startup_timeout_sec = 30',
          '',
          '[mcp_servers.paretostudio.env]',
          `PARETOSTUDIO_API_KEY = "${KEY}"`,
          'PARETOSTUDIO_API_URL = "https://studio.example.com"',
          '',
        ].join('\n'),
      },
    ]);
  });

  it('starts the program through the command interpreter on Windows', () => {
    const [file] = setupFor('codex', { ...INPUT, os: 'windows', packageSpec: OWN_COPY }).files;
    expect(file?.path).toBe('%USERPROFILE%\\.codex\\config.toml');
    expect(file?.content).toContain(`command = "cmd"\nargs = ["/c", "npx", "-y", "${OWN_COPY}"]\n`);
  });

  it('names the variable of the key over HTTP', () => {
    const setup = setupFor('codex-http', { ...INPUT, key: KEY });
    expect(setup.files[0]?.content).toBe(
      '[mcp_servers.paretostudio]\nurl = "https://studio.example.com/mcp"\nbearer_token_env_var = "PARETOSTUDIO_API_KEY"\n',
    );
  });
});
