import { CLIENT_IDS, setupFor } from '@paretostudio/client-setup';
import type { ClientSetup } from '../../keys/fill-setup.js';
import { agentSetups, serverUrlOf } from './agent-setups.js';

const AGENT = '9a4c2d1e-0000-4000-8000-000000000001';
const SITE = {
  serverUrl: 'https://studio.example',
  packageSpec: 'https://studio.example/downloads/paretostudio-mcp-1.2.3.tgz',
};

function library(os: 'macos' | 'windows'): readonly ClientSetup[] {
  return CLIENT_IDS.map((id) => structuredClone(setupFor(id, { ...SITE, key: null, os })) as ClientSetup);
}

test.each(['macos', 'windows'] as const)(
  'each client on %s is told the agent, and scripts are left out',
  (os) => {
    const setups = agentSetups(library(os), AGENT, os) ?? [];
    expect(setups.map(({ id }) => id)).toEqual(
      CLIENT_IDS.filter((id) => !['curl', 'node', 'python'].includes(id)),
    );
    for (const setup of setups) {
      expect(setup).toEqual(setupFor(setup.id, { ...SITE, key: null, os, agentId: AGENT }));
    }
  },
);

test('setups of another form than the known one give nothing, and throw nothing', () => {
  const [any] = library('macos');
  const broken = {
    ...any,
    id: 'generic-stdio',
    files: [{ path: '', language: 'json', content: '{', committed: false }],
  };
  expect(agentSetups([broken as ClientSetup], AGENT, 'macos')).toBeNull();
  expect(agentSetups([], AGENT, 'macos')).toBeNull();
  expect(serverUrlOf([])).toBeNull();
});

test('the address of the server is the one that its setups tell', () => {
  expect(serverUrlOf(library('windows'))).toBe('https://studio.example');
});
