import type { OperatingSystem } from './operating-system.js';

/** A checked {@link SetupInput} in the terms in which clients are told about it. */
export interface Site {
  /** Without a final slash. */
  readonly serverUrl: string;
  /** The MCP endpoint: of the whole library or of one agent. */
  readonly mcpUrl: string;
  /** The stdio program. */
  readonly launch: { readonly command: string; readonly args: readonly string[] };
  /** The environment of the stdio program beside its key. */
  readonly environment: Readonly<Record<string, string>>;
  /** The key for files at the user's home: the one given, or the placeholder. */
  readonly homeKey: string;
  readonly os: OperatingSystem;
  /** Null when no bundle is offered. */
  readonly bundleUrl: string | null;
}
