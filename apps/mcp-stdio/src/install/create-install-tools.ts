import type { LocalTools } from '../bridge/local-tools.js';
import { objectsOf, type JsonObject } from '../json.js';
import type { Upstream } from '../upstream/upstream.js';
import type { Places } from './choose-base.js';
import { INSTALL_TOOLS, type InstallToolName } from './tool-definitions.js';

/** What the key must see for a tool to be of use: that is what its resources are read by. */
const NEEDED: Readonly<Record<InstallToolName, readonly string[]>> = {
  install_skill: ['get_skill'],
  install_agent: ['get_agent'],
  install_bundle: ['get_agent', 'get_skill'],
};

/**
 * Makes the tools that install from the library to the disk.
 *
 * They are listed only beside the actions that they need, on the last page of the list.
 */
export function createInstallTools(upstream: Upstream, places: Places): LocalTools {
  let seen = new Set<unknown>();
  return {
    has: (name) => INSTALL_TOOLS.some((tool) => tool.name === name),
    addTo(page, { cursor }) {
      if (cursor === undefined) seen = new Set();
      const tools = objectsOf(page['tools']);
      for (const { name } of tools) seen.add(name);
      if (page['nextCursor'] !== undefined) return page;
      return { ...page, tools: [...tools, ...offered(seen)] };
    },
    async call(name, args, context) {
      // Reading archives and YAML is loaded with the first installation.
      const { install } = await import('./install.js');
      return install(name as InstallToolName, args, upstream, places, context);
    },
  };
}

function offered(seen: ReadonlySet<unknown>): JsonObject[] {
  return INSTALL_TOOLS.filter(({ name }) => NEEDED[name].every((action) => seen.has(action))).map((tool) => ({
    ...tool,
  }));
}
