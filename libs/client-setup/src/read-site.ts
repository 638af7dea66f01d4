import { explainSetupInput } from './explain-setup-input.js';
import { PLACEHOLDER_KEY, type SetupInput } from './setup-input.js';
import type { Site } from './site.js';

/**
 * Checks the input of a setup and puts it into the terms in which clients are told about a server.
 *
 * @throws {@link RangeError} If the input is unusable; its message is what {@link explainSetupInput} says.
 */
export function readSite(input: SetupInput): Site {
  const problem = explainSetupInput(input);
  if (problem !== null) throw new RangeError(problem);
  const { packageSpec, key, os, agentId = null } = input;
  const serverUrl = input.serverUrl.replace(/\/$/, '');
  return {
    serverUrl,
    mcpUrl: agentId === null ? `${serverUrl}/mcp` : `${serverUrl}/mcp/agent/${agentId}`,
    launch: launchOf(packageSpec, os),
    environment: {
      PARETOSTUDIO_API_URL: serverUrl,
      ...(agentId === null ? {} : { PARETOSTUDIO_AGENT: agentId }),
    },
    homeKey: key ?? PLACEHOLDER_KEY,
    os,
    // The bundle serves the whole library; an agent is set in the file alone.
    bundleUrl: agentId === null ? (input.bundleUrl ?? bundleBeside(packageSpec)) : null,
  };
}

/** On Windows `npx` is a script that only the command interpreter can start. */
function launchOf(packageSpec: string, os: SetupInput['os']): Site['launch'] {
  return os === 'windows'
    ? { command: 'cmd', args: ['/c', 'npx', '-y', packageSpec] }
    : { command: 'npx', args: ['-y', packageSpec] };
}

/** The server that gives the package away gives the bundle away under the same name. */
function bundleBeside(packageSpec: string): string | null {
  return packageSpec.includes('://') ? packageSpec.replace(/\.tgz$/, '.mcpb') : null;
}
