import { setupFor } from '../setup-for.js';
import { INPUT, KEY } from '../testing/inputs.js';
import { filesOf } from '../testing/files-of.js';

const INPUTS = [
  { type: 'promptString', id: 'paretostudio-api-key', description: 'ParetoStudio API key', password: true },
];
const STDIO = {
  type: 'stdio',
  command: 'npx',
  args: ['-y', 'paretostudio-mcp'],
  env: {
    PARETOSTUDIO_API_KEY: '${input:paretostudio-api-key}',
    PARETOSTUDIO_API_URL: 'https://studio.example.com',
  },
};
const HTTP = {
  type: 'http',
  url: 'https://studio.example.com/mcp',
  headers: { Authorization: 'Bearer ${input:paretostudio-api-key}' },
};

describe.each([
  ['vscode', STDIO],
  ['vscode-http', HTTP],
] as const)('VS Code, as %s', (id, entry) => {
  it('asks for the key instead of holding it', () => {
    expect(filesOf(setupFor(id, { ...INPUT, key: KEY }))).toEqual([
      {
        path: '.vscode/mcp.json',
        committed: true,
        content: { inputs: INPUTS, servers: { paretostudio: entry } },
      },
    ]);
  });

  it('installs the same by link', () => {
    const link = setupFor(id, INPUT).installLink ?? '';
    expect(link.startsWith('vscode:mcp/install?')).toBe(true);
    expect(JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1)))).toEqual({
      name: 'paretostudio',
      ...entry,
      inputs: INPUTS,
    });
  });
});
