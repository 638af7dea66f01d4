import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPublishable } from './workspace.mjs';

/**
 * Writes the version that the packages have now where else the repository names it: in the package.json of the
 * repository and of what is not published, in the entry of the MCP registry, in the Containerfile, in commands that
 * readers copy, and in the examples. Only what was in step with the repository's own version before is changed.
 *
 * @param {string} workspace the repository, whose published packages have their new version already
 * @param {{ isDryRun?: boolean }} [options] a dry run tells what it would change and writes nothing
 * @returns {string[]} the files that changed, relative to the repository
 * @throws {Error} if the packages do not have one version
 */
export function spreadVersion(workspace, { isDryRun = false } = {}) {
  const to = versionOfPackages(workspace);
  const from = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8')).version;
  if (from === to) return [];
  return listTracked(workspace).filter((file) => {
    const before = readFileSync(join(workspace, file), 'utf8');
    const after = rewriterOf(file)(before, from, to);
    if (before !== after && !isDryRun) writeFileSync(join(workspace, file), after);
    return before !== after;
  });
}

function versionOfPackages(workspace) {
  const versions = new Set(listPublishable(workspace).map(({ manifest }) => manifest.version));
  if (versions.size !== 1)
    throw new Error(`The packages have different versions: ${[...versions].join(', ')}.`);
  return [...versions][0];
}

function listTracked(workspace) {
  const named = [
    ...['package.json', 'apps/*/package.json', 'tools/checks/package.json', 'tools/examples/*/package.json'],
    ...[
      '*.md',
      ':!*CHANGELOG.md',
      ':!libs/*/docs/**',
      'libs/client-setup/server.json',
      'apps/api/Containerfile',
    ],
  ];
  const output = execFileSync('git', ['ls-files', '-z', '--', ...named], {
    cwd: workspace,
    encoding: 'utf8',
  });
  return output.split('\0').filter(Boolean);
}

function rewriterOf(file) {
  if (file.endsWith('.md')) return rewriteProse;
  if (file.endsWith('Containerfile')) return rewriteArgument;
  return file.startsWith('tools/examples/') ? rewriteExample : rewriteVersions;
}

/** Commands that name a file or a package with its version: `paretostudio-mcp-0.1.0.tgz`, `paretostudio-mcp@0.1.0`. */
function rewriteProse(text, from, to) {
  const named = new RegExp(
    String.raw`((?:@paretostudio/[a-z-]+@|paretostudio-mcp[-@]|paretostudio-extension-))${escape(from)}(?![\w-])`,
    'g',
  );
  return text.replace(named, `$1${to}`);
}

/** What an image is built with unless it is told otherwise. */
function rewriteArgument(text, from, to) {
  return text.replace(`ARG VERSION=${from}\n`, `ARG VERSION=${to}\n`);
}

/** What an example installs of ours. */
function rewriteExample(text, from, to) {
  const dependency = new RegExp(
    String.raw`("(?:@paretostudio/[a-z-]+|paretostudio-mcp)": "[~^]?)${escape(from)}"`,
    'g',
  );
  return text.replace(dependency, `$1${to}"`);
}

/** The version of a package.json or of server.json itself. */
function rewriteVersions(text, from, to) {
  return text.replaceAll(`"version": "${from}"`, `"version": "${to}"`);
}

const escape = (text) => text.replaceAll(/[.+]/g, String.raw`\$&`);
