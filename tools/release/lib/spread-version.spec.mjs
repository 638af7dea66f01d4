import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spreadVersion } from './spread-version.mjs';

const FILES = {
  'package.json': '{ "name": "root", "private": true, "version": "0.1.0" }',
  'libs/notes/package.json': '{ "name": "@paretostudio/notes", "version": "0.2.0" }',
  'apps/desk/package.json':
    '{ "name": "desk", "private": true, "version": "0.1.0", "dependencies": { "x": "0.1.0" } }',
  'libs/client-setup/server.json': '{ "version": "0.1.0", "packages": [{ "version": "0.1.0" }] }',
  'libs/client-setup/package.json': '{ "name": "@paretostudio/client-setup", "version": "0.2.0" }',
  'README.md':
    'npx paretostudio-mcp-0.1.0.tgz, paretostudio-mcp@0.1.0, paretostudio-extension-0.1.0.zip, other-0.1.0, paretostudio-mcp-0.1.0-rc.1',
  'apps/api/Containerfile': 'FROM node:22\nARG VERSION=0.1.0\n',
  'libs/notes/CHANGELOG.md': 'paretostudio-mcp-0.1.0.tgz',
  'tools/examples/nest/package.json':
    '{ "version": "0.1.0", "dependencies": { "@paretostudio/guard": "^0.1.0", "paretostudio-mcp": "0.1.0", "x": "0.1.0" } }',
};

let workspace;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'spread-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    execFileSync('git', args, { cwd: workspace });
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const read = (path) => readFileSync(join(workspace, path), 'utf8');

describe('spreadVersion', () => {
  it('writes the version of the packages where else the repository names it, and answers where', () => {
    expect(spreadVersion(workspace).sort()).toEqual(
      [
        'README.md',
        'apps/api/Containerfile',
        'apps/desk/package.json',
        'libs/client-setup/server.json',
        'package.json',
        'tools/examples/nest/package.json',
      ].sort(),
    );
    expect(read('package.json')).toContain('"version": "0.2.0"');
    expect(read('apps/api/Containerfile')).toBe('FROM node:22\nARG VERSION=0.2.0\n');
    expect(read('libs/client-setup/server.json')).toBe(
      '{ "version": "0.2.0", "packages": [{ "version": "0.2.0" }] }',
    );
  });

  it('changes commands that name our packages, and no version of anything else', () => {
    spreadVersion(workspace);

    expect(read('README.md')).toBe(
      'npx paretostudio-mcp-0.2.0.tgz, paretostudio-mcp@0.2.0, paretostudio-extension-0.2.0.zip, other-0.1.0, paretostudio-mcp-0.1.0-rc.1',
    );
    expect(read('apps/desk/package.json')).toContain('"x": "0.1.0"');
  });

  it('changes of an example what it installs of ours alone', () => {
    spreadVersion(workspace);

    expect(read('tools/examples/nest/package.json')).toBe(
      '{ "version": "0.1.0", "dependencies": { "@paretostudio/guard": "^0.2.0", "paretostudio-mcp": "0.2.0", "x": "0.1.0" } }',
    );
  });

  it('tells what it would change, and writes nothing, in a dry run', () => {
    expect(spreadVersion(workspace, { isDryRun: true })).toContain('README.md');
    expect(read('README.md')).toBe(FILES['README.md']);
  });

  it('changes nothing where all agree', () => {
    spreadVersion(workspace);

    expect(spreadVersion(workspace)).toEqual([]);
  });

  it('refuses packages of different versions', () => {
    writeFileSync(join(workspace, 'libs/client-setup/package.json'), '{ "name": "c", "version": "0.3.0" }');

    expect(() => spreadVersion(workspace)).toThrow('different versions');
  });
});
