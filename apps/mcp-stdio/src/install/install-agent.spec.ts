import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAgentFile } from '@paretostudio/library-files';
import { AGENT } from '../testing/sample-documents.js';
import { tree } from '../testing/tree.js';
import { useMachine } from '../testing/use-machine.js';

const machine = useMachine();
const { call, refusalOf, project } = machine;

describe('install_agent', () => {
  it('writes the file of the agent as the server sent it', async () => {
    await call('install_agent', { name: 'writer' });

    expect(tree(project())).toEqual({ '.claude/agents/writer.md': renderAgentFile(AGENT) });
  });

  it('replaces the one file when told to, and only then', async () => {
    mkdirSync(project('.claude/agents'), { recursive: true });
    writeFileSync(project('.claude/agents/writer.md'), 'mine');
    writeFileSync(project('.claude/agents/other.md'), 'other');

    expect(await refusalOf('install_agent', { name: 'writer' })).toContain('.claude/agents/writer.md');
    await call('install_agent', { name: 'writer', overwrite: true });
    expect(tree(project())).toEqual({
      '.claude/agents/other.md': 'other',
      '.claude/agents/writer.md': renderAgentFile(AGENT),
    });
  });

  it('does not write through a link in the place of the file', async () => {
    mkdirSync(project('.claude/agents'), { recursive: true });
    writeFileSync(join(machine.folder, 'elsewhere', 'target'), 'kept');
    symlinkSync(join(machine.folder, 'elsewhere', 'target'), project('.claude/agents/writer.md'));

    expect(await refusalOf('install_agent', { name: 'writer', overwrite: true })).toContain('symbolic link');
    expect(tree(join(machine.folder, 'elsewhere'))).toEqual({ target: 'kept' });
  });

  it('knows no target: the file is of Claude', async () => {
    expect(await refusalOf('install_agent', { name: 'writer', target: 'agents' })).toContain('not "target"');
  });
});
