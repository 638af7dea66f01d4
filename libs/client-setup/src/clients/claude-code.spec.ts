import { setupFor } from '../setup-for.js';
import { INPUT, KEY } from '../testing/inputs.js';
import { filesOf } from '../testing/files-of.js';

describe('Claude Code', () => {
  it('commits a file that refers to the key', () => {
    const env = {
      PARETOSTUDIO_API_KEY: '${PARETOSTUDIO_API_KEY}',
      PARETOSTUDIO_API_URL: 'https://studio.example.com',
    };
    expect(filesOf(setupFor('claude-code', { ...INPUT, key: KEY }))).toEqual([
      {
        path: '.mcp.json',
        committed: true,
        content: { mcpServers: { paretostudio: { command: 'npx', args: ['-y', 'paretostudio-mcp'], env } } },
      },
    ]);
  });

  it('commits an HTTP entry with its type, without which Claude Code takes it for an error', () => {
    expect(filesOf(setupFor('claude-code-http', { ...INPUT, key: KEY }))).toEqual([
      {
        path: '.mcp.json',
        committed: true,
        content: {
          mcpServers: {
            paretostudio: {
              type: 'http',
              url: 'https://studio.example.com/mcp',
              headers: { Authorization: 'Bearer ${PARETOSTUDIO_API_KEY}' },
            },
          },
        },
      },
    ]);
  });

  it('sends a team on several systems to the file that is the same everywhere', () => {
    expect(setupFor('claude-code', { ...INPUT, os: 'windows' }).notes.join()).toContain('claude-code-http');
    const overHttp = (os: 'linux' | 'windows') => setupFor('claude-code-http', { ...INPUT, os }).files;
    expect(overHttp('windows')).toEqual(overHttp('linux'));
  });
});
