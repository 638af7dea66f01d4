import type { RequestContext } from '../bridge/handler.js';
import { errorResult } from '../bridge/error-result.js';
import type { JsonObject } from '../json.js';
import type { Upstream } from '../upstream/upstream.js';
import { chooseBase, type Places } from './choose-base.js';
import { installItems } from './files/install-items.js';
import type { InstallItem } from './install-item.js';
import { InstallRefusal } from './install-refusal.js';
import { itemOfAgent, itemsOfBundle } from './items-of-agent.js';
import { itemOfSkill } from './items-of-skill.js';
import { readArguments, type InstallArguments } from './read-arguments.js';
import { readFile } from './read-file.js';
import type { InstallToolName } from './tool-definitions.js';

/** Paths that the text of a result names; the structured result names all. */
const SHOWN_MAX = 50;

/**
 * Runs one of the install tools: reads from the library, then writes to the disk.
 *
 * @param args - Of the call; untrusted.
 * @returns The result of the tool; a refusal or a failure to write is an error result in words.
 * @throws {@link UpstreamFailure} If the server does not answer; nothing was written then.
 */
export async function install(
  tool: InstallToolName,
  args: unknown,
  upstream: Upstream,
  places: Places,
  context: RequestContext,
): Promise<JsonObject> {
  try {
    const wanted = readArguments(tool, args);
    const base = await chooseBase(wanted.scope, places);
    const items = await readItems(tool, wanted, upstream, context);
    const paths = await installItems(base, items, { overwrite: wanted.overwrite, signal: context.signal });
    return resultOf(tool, wanted, base, paths);
  } catch (error) {
    if (error instanceof InstallRefusal) return errorResult(error.message, 'not-installed');
    const reason = diskReason(error);
    if (reason === null) throw error;
    return errorResult(`Nothing was installed: ${reason}`, 'not-installed');
  }
}

async function readItems(
  tool: InstallToolName,
  wanted: InstallArguments,
  upstream: Upstream,
  context: RequestContext,
): Promise<InstallItem[]> {
  const { name } = wanted;
  const read = (uri: string, what: string) => readFile(upstream, uri, `${what} "${name}"`, context);
  switch (tool) {
    case 'install_skill':
      return [itemOfSkill(await read(`paretostudio://skills/${name}.zip`, 'skill'), wanted)];
    case 'install_agent':
      return [itemOfAgent(await read(`paretostudio://agents/${name}.md`, 'agent'), name)];
    case 'install_bundle':
      return itemsOfBundle(await read(`paretostudio://agents/${name}.zip`, 'agent'), name);
  }
}

function resultOf(
  tool: InstallToolName,
  { name }: InstallArguments,
  folder: string,
  paths: string[],
): JsonObject {
  const shown = paths.slice(0, SHOWN_MAX).map((path) => `- ${path}`);
  if (paths.length > SHOWN_MAX) shown.push(`- and ${paths.length - SHOWN_MAX} more`);
  const text = [`Installed the ${titleOf(tool, name)} in ${folder}:`, ...shown].join('\n');
  return { content: [{ type: 'text', text }], structuredContent: { folder, paths } };
}

function titleOf(tool: InstallToolName, name: string): string {
  if (tool === 'install_skill') return `skill ${name}`;
  return tool === 'install_agent' ? `agent ${name}` : `agent ${name} and its skills`;
}

/** What the disk says, in words; null if it was not the disk. */
function diskReason(error: unknown): string | null {
  const { code, path } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return null;
  const at = typeof path === 'string' ? ` (${path})` : '';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return `this program may not write there${at}.`;
  if (['ENOSPC', 'EDQUOT'].includes(code)) return `the disk is full${at}.`;
  return `the disk answered ${code}${at}.`;
}
