import { setupFor } from './setup-for.js';
import { ALL_CASES, INPUT, KEY } from './testing/inputs.js';

const signInNotesOf = (notes: readonly string[]) => notes.filter((note) => note.startsWith('Without a key'));

describe('the note on signing in without a key', () => {
  it.each(ALL_CASES)(
    'is there for $id on $os if, and only if, the client speaks HTTP itself',
    ({ id, os }) => {
      const { transport, notes } = setupFor(id, { ...INPUT, os, key: KEY });
      expect(signInNotesOf(notes)).toHaveLength(transport === 'http' ? 1 : 0);
    },
  );

  it('gives the address of an agent where the setup is for one, and never the key or its variable', () => {
    const agentId = '018f3c9e-7d2a-7c41-9b6e-3f1d2c4b5a69';
    const { notes } = setupFor('claude-code-http', { ...INPUT, agentId, key: KEY });
    const [note] = signInNotesOf(notes);
    expect(note).toContain(`paretostudio https://studio.example.com/mcp/agent/${agentId}, then /mcp`);
    expect(note).not.toMatch(/psk_|PARETOSTUDIO_API_KEY/);
  });
});
