import { DEFAULT_SERVER_URL, KEY_VARIABLE, PACKAGE_NAME } from './names.js';

/** A tool as the bundle announces it before it was ever started. */
export interface McpbTool {
  readonly name: string;
  readonly description: string;
}

/** What the manifest of the bundle is made from. */
export interface McpbManifestInput {
  /** The version of the program. */
  readonly version: string;
  /** The program's one file inside the bundle, a relative path with forward slashes. */
  readonly entryPoint: string;
  /** In the order in which they are shown; the server may list fewer, by the rights of the key. */
  readonly tools: readonly McpbTool[];
  /** What stands in the field of the server's address until the user changes it; absent: a server on this machine. */
  readonly serverUrl?: string;
}

/** `manifest.json` of the bundle, as it is written. */
export type McpbManifest = ReturnType<typeof mcpbManifest>;

/**
 * Makes `manifest.json` of the `.mcpb` bundle for Claude Desktop, which asks for the key and keeps it encrypted.
 *
 * @returns A plain object, in version 0.3 of the manifest.
 * @see {@link https://github.com/modelcontextprotocol/mcpb/blob/main/MANIFEST.md}
 */
export function mcpbManifest(input: McpbManifestInput) {
  const { version, entryPoint, tools, serverUrl = DEFAULT_SERVER_URL } = input;
  return {
    manifest_version: '0.3',
    name: PACKAGE_NAME,
    display_name: 'ParetoStudio',
    version,
    description: 'Your ParetoStudio library of prompts, agents and skills, with one API key.',
    author: { name: 'ParetoStudio', url: 'https://github.com/paretostudio/paretostudio' },
    repository: { type: 'git', url: 'https://github.com/paretostudio/paretostudio.git' },
    license: 'MIT',
    keywords: ['prompts', 'skills', 'agents'],
    server: {
      type: 'node',
      entry_point: entryPoint,
      mcp_config: {
        command: 'node',
        args: [`\${__dirname}/${entryPoint}`],
        env: { [KEY_VARIABLE]: '${user_config.api_key}', PARETOSTUDIO_API_URL: '${user_config.server_url}' },
      },
    },
    tools: tools.map(({ name, description }) => ({ name, description })),
    // The rights of the key decide which tools there are; prompts are those of the library.
    tools_generated: true,
    prompts_generated: true,
    user_config: {
      api_key: {
        type: 'string',
        title: 'API key',
        description: 'It starts with psk_. Make one in the studio under Settings, Developer.',
        sensitive: true,
        required: true,
      },
      server_url: {
        type: 'string',
        title: 'Server',
        description: 'Where your ParetoStudio server is.',
        default: serverUrl,
        required: true,
      },
    },
    compatibility: { platforms: ['darwin', 'win32', 'linux'], runtimes: { node: '>=20.19.0' } },
  };
}
