import type { ClientId } from './client-id.js';

/** How a client reaches the server: a program on the same machine, MCP over HTTP, or plain REST. */
export type SetupTransport = 'stdio' | 'http' | 'rest';

/** The kind of text a file of a setup has, as a name for highlighting. */
export type SetupLanguage = 'json' | 'toml' | 'javascript' | 'python';

/** One thing to do, in order. */
export interface SetupStep {
  /** One sentence or two, plain text. */
  readonly text: string;
  /** What to type in a terminal to do it; null when there is nothing to type. Never holds the key. */
  readonly command: string | null;
}

/** A file to write, or to merge into one that exists. */
export interface SetupFile {
  /** Where it belongs on the system that was asked for; a leading `~` or `%NAME%` is the user's own folder. */
  readonly path: string;
  readonly language: SetupLanguage;
  /** Ends with a line feed. */
  readonly content: string;
  /** Whether it lies in a project and gets committed; such a file never holds the key. */
  readonly committed: boolean;
}

/** Everything that one client needs to be told about a server. */
export interface ClientSetup {
  readonly id: ClientId;
  readonly title: string;
  readonly transport: SetupTransport;
  /** The page of the client's maker that describes the format; null for what has none. */
  readonly documentation: string | null;
  readonly steps: readonly SetupStep[];
  /** Alternatives in the order of preference: one of them is enough. */
  readonly files: readonly SetupFile[];
  /** The client's own command that does it all, for the system's usual shell; null when it has none. No key in it. */
  readonly command: string | null;
  /** A link that makes the client, or a browser, install it; null when there is none. No key in it. */
  readonly installLink: string | null;
  readonly notes: readonly string[];
}
