import fc from 'fast-check';
import { explainSetupInput } from './explain-setup-input.js';
import type { OperatingSystem } from './operating-system.js';
import { AGENT_ID, INPUT, KEY, OWN_COPY } from './testing/inputs.js';

// What any of JSON, TOML, JavaScript, Python, sh in double quotes or cmd in double quotes would read as its own.
const SPECIAL = /["'`$%\\!^&|<>;(){}\s]|[^ -~]/;

describe('explainSetupInput', () => {
  it.each([
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'https://studio.example.com',
    'https://studio.example.com/',
    'https://studio.example.com:65535/team/pareto-studio_1.2~3',
    // No name of DNS, but of many a container.
    'http://pareto_studio:3000',
  ])('takes the server %s', (serverUrl) => {
    expect(explainSetupInput({ ...INPUT, serverUrl })).toBeNull();
  });

  it.each([
    '',
    'studio.example.com',
    'ftp://studio.example.com',
    'javascript://studio.example.com/%0aalert(1)',
    'https://user:secret@studio.example.com',
    'https://studio.example.com?x=1',
    'https://studio.example.com#x',
    'https://studio.example.com:0',
    'https://studio.example.com:65536',
    'https://studio.example.com//twice',
    'https://studio.example.com/../up',
    'https://studio.example.com/%41',
    'https://studio.example.com/a b',
    'https://studio.example.com/\n',
    'https://studio.example.com/";rm -rf ~;"',
    'https://studio.example.com/$(id)',
    'https://stüdio.example.com',
    'https://-studio.example.com',
    `https://studio.example.com/${'a'.repeat(500)}`,
  ])('refuses the server %j', (serverUrl) => {
    expect(explainSetupInput({ ...INPUT, serverUrl })).toMatch(/^The server URL must be /);
  });

  it.each([
    'paretostudio-mcp',
    'paretostudio-mcp@0.1.0',
    '@team/paretostudio-mcp@1.0.0-rc.1+build',
    OWN_COPY,
  ])('takes the package %s', (packageSpec) => {
    expect(explainSetupInput({ ...INPUT, packageSpec })).toBeNull();
  });

  it.each([
    '',
    '--registry=https://evil.example',
    'paretostudio-mcp --eval',
    'paretostudio-mcp;id',
    '../paretostudio-mcp',
    'git+https://github.com/team/repository',
    'file:paretostudio-mcp.tgz',
    'https://studio.example.com/downloads/paretostudio-mcp.zip',
    'https://user@studio.example.com/paretostudio-mcp.tgz',
  ])('refuses the package %j', (packageSpec) => {
    expect(explainSetupInput({ ...INPUT, packageSpec })).toMatch(/^The package must be /);
  });

  it.each(['psk_"', 'psk_ spaced', 'psk_line\nbreak', 'psk_$HOME', '', `psk_${'a'.repeat(200)}`])(
    'refuses the key %j and does not repeat it',
    (key) => {
      const problem = explainSetupInput({ ...INPUT, key });
      expect(problem).toMatch(/^The key must be /);
      expect(problem).not.toContain('psk_');
    },
  );

  it('refuses a system that it does not know', () => {
    expect(explainSetupInput({ ...INPUT, os: 'beos' as OperatingSystem })).toBe(
      'The system must be one of macos, windows, linux.',
    );
  });

  it.each(['', 'default', `${AGENT_ID}/..`, `${AGENT_ID}\n`, AGENT_ID.replaceAll('-', '')])(
    'refuses the agent %j, which is no UUID',
    (agentId) => {
      expect(explainSetupInput({ ...INPUT, agentId })).toBe('The agent must be given by its id, a UUID.');
    },
  );

  it('refuses a bundle that is no .mcpb on a web server', () => {
    expect(explainSetupInput({ ...INPUT, bundleUrl: 'https://studio.example.com/x.mcpb' })).toBeNull();
    expect(explainSetupInput({ ...INPUT, bundleUrl: 'file:///tmp/x.mcpb' })).toMatch(/^The bundle must be /);
    expect(explainSetupInput({ ...INPUT, bundleUrl: 'https://studio.example.com/x.exe' })).toMatch(
      /^The bundle must be /,
    );
  });

  it('lets nothing pass that a shell, a script or a configuration would read as its own', () => {
    const near = fc
      .tuple(
        fc.constantFrom('https://h', 'http://h:1', OWN_COPY, 'pkg', AGENT_ID, KEY),
        fc.string({ unit: 'binary' }),
      )
      .map(([start, rest]) => start + rest);
    fc.assert(
      fc.property(near, near, near, near, near, (serverUrl, packageSpec, key, agentId, bundleUrl) => {
        for (const part of [{ serverUrl }, { packageSpec }, { key }, { agentId }, { bundleUrl }]) {
          if (explainSetupInput({ ...INPUT, ...part }) === null)
            expect(Object.values(part)[0]).not.toMatch(SPECIAL);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
