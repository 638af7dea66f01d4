import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { ClientCapabilities } from '@modelcontextprotocol/sdk/types.js';
import { generateApiKey } from '@paretostudio/key-crypto';
import type { Checked } from '../config/checked.js';
import { checkTarget } from '../config/check-target.js';
import type { Settings } from '../config/settings.js';
import type { Places } from '../install/choose-base.js';
import { createInstallTools } from '../install/create-install-tools.js';
import { serve } from '../serve.js';

/** A key that passes the offline check. */
export const KEY = generateApiKey();

/** What a program is opened with. */
export interface OpenOptions {
  readonly settings: Checked<Settings>;
  readonly capabilities?: ClientCapabilities;
  readonly places?: Places;
  /** Before the client connects, to put its handlers up. */
  readonly prepare?: (client: Client) => void;
}

/** The program in this process, with the client of the older SDK at its other end. */
export interface OpenProgram {
  readonly client: Client;
  /** Resolves once the program is done. */
  readonly done: Promise<void>;
  /** Ends its stdin. */
  close(): Promise<void>;
}

/** Settings that serve the library, or one agent, of a server. */
export function settingsFor(address: string, agent: string | null = null): Checked<Settings> {
  const target = checkTarget(agent, null);
  return target.ok ? { ok: true, value: { key: KEY, address, target: target.value } } : target;
}

/** Opens the program on streams of this process and connects the client. */
export async function openProgram(options: OpenOptions): Promise<OpenProgram> {
  const input = new PassThrough();
  const output = new PassThrough();
  const stop = new AbortController();
  const places = options.places ?? { projectDir: null, workingDir: '/', homeDir: '/' };
  const done = serve(options.settings, { input, output }, stop.signal, (upstream) =>
    createInstallTools(upstream, places),
  );
  const client = new Client(
    { name: 'desktop', version: '4.5.6' },
    { capabilities: options.capabilities ?? {} },
  );
  options.prepare?.(client);
  // Both ends of stdio read and write lines alike, so the transport of a server does for a client.
  await client.connect(new StdioServerTransport(output, input));
  return {
    client,
    done,
    close: async () => {
      input.end();
      await done;
    },
  };
}
