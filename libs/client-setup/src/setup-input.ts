import type { OperatingSystem } from './operating-system.js';

/** What a setup is made from: which server, which program, which key, which system. */
export interface SetupInput {
  /** Where the server is: `http` or `https`, host, port and path alone; a final slash does not matter. */
  readonly serverUrl: string;
  /**
   * What `npx` is told to run: `paretostudio-mcp`, with `@<version>` if need be, once that name is published; else the
   * server's own copy, `<serverUrl>/downloads/paretostudio-mcp-<version>.tgz`.
   */
  readonly packageSpec: string;
  /**
   * The key to write, or null for the placeholder {@link PLACEHOLDER_KEY}. It stands in files at the user's home
   * alone: no command, no link, no file that gets committed and no script ever holds it.
   */
  readonly key: string | null;
  readonly os: OperatingSystem;
  /** The UUID of the agent to serve instead of the whole library; null or absent for the library. Scripts ignore it. */
  readonly agentId?: string | null;
  /**
   * Where the `.mcpb` bundle of Claude Desktop is; null or absent: beside the package, when that is a `.tgz` of a
   * server, and else not offered. With an agent it is not offered either: the bundle serves the whole library.
   */
  readonly bundleUrl?: string | null;
}

/** What stands where the key belongs when none was given; the server answers it with a message of its own. */
export const PLACEHOLDER_KEY = 'psk_your_key_here';
