import { mkdirSync, writeFileSync } from 'node:fs';
import { renderAgentFile, type LibraryFile } from '@paretostudio/library-files';
import { archiveOf, blob } from '../testing/archive-of.js';
import { bytes } from '../testing/bytes.js';
import { AGENT } from '../testing/sample-documents.js';
import { tree } from '../testing/tree.js';
import { useMachine } from '../testing/use-machine.js';

const machine = useMachine();
const { call, refusalOf, project } = machine;

describe('install_bundle', () => {
  it('writes the agent and its skills', async () => {
    await call('install_bundle', { name: 'writer' });

    expect(Object.keys(tree(project()))).toEqual([
      '.claude/agents/writer.md',
      '.claude/skills/release-notes/SKILL.md',
      '.claude/skills/release-notes/notes.txt',
      '.claude/skills/release-notes/scripts/collect.sh',
    ]);
  });

  it('writes none of it when one part is there already', async () => {
    mkdirSync(project('.claude/skills/release-notes'), { recursive: true });
    writeFileSync(project('.claude/skills/release-notes/mine.md'), 'mine');

    expect(await refusalOf('install_bundle', { name: 'writer' })).toContain(
      '.claude/skills/release-notes (mine.md)',
    );
    expect(tree(project())).toEqual({ '.claude/skills/release-notes/mine.md': 'mine' });
  });

  it.each<[string, LibraryFile[]]>([
    [
      'holds a stray file',
      [
        { path: 'agents/writer.md', content: bytes(renderAgentFile(AGENT)) },
        { path: 'x', content: bytes('x') },
      ],
    ],
    [
      'holds another agent alone',
      [{ path: 'agents/other.md', content: bytes(renderAgentFile({ ...AGENT, name: 'other' })) }],
    ],
    [
      'holds a skill with a bad name',
      [
        { path: 'agents/writer.md', content: bytes(renderAgentFile(AGENT)) },
        { path: 'skills/Bad Name/SKILL.md', content: bytes('---\nname: good\ndescription: d\n---\nx') },
      ],
    ],
  ])('writes nothing of a bundle that %s', async (_what, files) => {
    machine.resources.set('paretostudio://agents/writer.zip', blob(archiveOf(files)));

    await refusalOf('install_bundle', { name: 'writer' });
    expect(tree(machine.folder)).toEqual({});
  });
});
