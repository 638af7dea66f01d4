import { setupFor } from '../setup-for.js';
import { INPUT, KEY } from '../testing/inputs.js';
import { filesOf } from '../testing/files-of.js';

describe('any other client', () => {
  it('is told the transport by both names that clients know', () => {
    expect(filesOf(setupFor('generic', { ...INPUT, key: KEY }))[0]?.content).toEqual({
      mcpServers: {
        paretostudio: {
          type: 'http',
          transport: 'http',
          url: 'https://studio.example.com/mcp',
          headers: { Authorization: `Bearer ${KEY}` },
        },
      },
    });
  });

  it('is told the program by command, args and env alone', () => {
    expect(filesOf(setupFor('generic-stdio', { ...INPUT, key: KEY }))[0]?.content).toEqual({
      mcpServers: {
        paretostudio: {
          command: 'npx',
          args: ['-y', 'paretostudio-mcp'],
          env: { PARETOSTUDIO_API_KEY: KEY, PARETOSTUDIO_API_URL: 'https://studio.example.com' },
        },
      },
    });
  });
});
