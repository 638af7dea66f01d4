import { DEFAULT_SERVER_URL, KEY_VARIABLE, MCP_REGISTRY_NAME, PACKAGE_NAME } from './names.js';

const VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** What the entry of the MCP registry is made from. */
export interface ServerManifestInput {
  /** The version of the npm package, exact. */
  readonly version: string;
}

/** `server.json` of the MCP registry, as it is written. */
export type ServerManifest = ReturnType<typeof serverManifest>;

/**
 * Makes `server.json`, the entry of the MCP registry: the npm package on stdio, and any server over HTTP.
 *
 * @returns A plain object, in the registry's schema of 2025-12-11.
 * @throws {@link RangeError} If the version is not one exact semantic version.
 * @see {@link https://github.com/modelcontextprotocol/registry/blob/main/docs/reference/server-json/generic-server-json.md}
 */
export function serverManifest({ version }: ServerManifestInput) {
  if (!VERSION.test(version)) throw new RangeError('The version must be exact, such as 1.2.3.');
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: MCP_REGISTRY_NAME,
    title: 'ParetoStudio',
    description: 'Your ParetoStudio library of prompts, agents and skills in every client, with one API key.',
    repository: {
      url: 'https://github.com/paretostudio/paretostudio',
      source: 'github',
      subfolder: 'apps/mcp-stdio',
    },
    version,
    packages: [packageOf(version)],
    remotes: [REMOTE],
  };
}

function packageOf(version: string) {
  return {
    registryType: 'npm',
    registryBaseUrl: 'https://registry.npmjs.org',
    identifier: PACKAGE_NAME,
    version,
    runtimeHint: 'npx',
    transport: { type: 'stdio' },
    environmentVariables: [
      {
        name: KEY_VARIABLE,
        description: 'The API key; it starts with psk_. Make one in the studio under Settings, Developer.',
        isRequired: true,
        isSecret: true,
      },
      {
        name: 'PARETOSTUDIO_API_URL',
        description: 'Where your ParetoStudio server is.',
        isRequired: false,
        isSecret: false,
        default: DEFAULT_SERVER_URL,
      },
      {
        name: 'PARETOSTUDIO_AGENT',
        description: 'The id of an agent to serve instead of the whole library.',
        isRequired: false,
        isSecret: false,
      },
    ],
  };
}

// There is no one server: each installation has its own host.
const REMOTE = {
  type: 'streamable-http',
  url: 'https://{host}/mcp',
  variables: {
    host: {
      description: 'The host of your ParetoStudio server, with its port if it has one.',
      isRequired: true,
      placeholder: 'studio.example.com',
    },
  },
  headers: [
    {
      name: 'Authorization',
      description: 'The API key.',
      value: 'Bearer {api_key}',
      isRequired: true,
      isSecret: true,
      variables: {
        api_key: { description: 'The API key; it starts with psk_.', isRequired: true, isSecret: true },
      },
    },
  ],
};
