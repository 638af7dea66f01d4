import { CLIENT_IDS, OPERATING_SYSTEMS, PLACEHOLDER_KEY, setupFor } from '@paretostudio/client-setup';
import { fillSetup } from './fill-setup.js';

const KEY = 'psk_0123456789abcdefghijklmnopqrstuvwxyzAB';

describe('fillSetup', () => {
  it.each(CLIENT_IDS.flatMap((id) => OPERATING_SYSTEMS.map((os) => ({ id, os }))))(
    'puts the key into own files of $id on $os alone: no command, link or committed file has it',
    ({ id, os }) => {
      const input = { serverUrl: 'http://127.0.0.1:3000', packageSpec: 'paretostudio-mcp', key: null, os };
      const { files, ...rest } = fillSetup(structuredClone(setupFor(id, input)) as never, KEY);
      expect(JSON.stringify(rest)).not.toContain(KEY);
      for (const { committed, content } of files) {
        expect(content).not.toContain(PLACEHOLDER_KEY);
        if (committed) expect(content).not.toContain(KEY);
      }
    },
  );

  it('drops the step that told to replace the placeholder, and no other', () => {
    const input = { serverUrl: 'http://h', packageSpec: 'p', key: null, os: 'macos' as const };
    const setup = setupFor('claude-desktop', input);
    const filled = fillSetup(structuredClone(setup) as never, KEY);
    expect(filled.steps).toHaveLength(setup.steps.length - 1);
    expect(filled.files[0]?.content).toContain(KEY);
  });
});
