import { isClientId, setupFor, type OperatingSystem } from '@paretostudio/client-setup';
import type { ClientSetup } from '../../keys/fill-setup.js';

/** Where the server is and which program its clients start, as its own setups say. */
interface Site {
  readonly serverUrl: string;
  readonly packageSpec: string;
}

/**
 * Turns the setups of the whole library into those of one agent: by `PARETOSTUDIO_AGENT` for the program that clients
 * start, by the agent's address over HTTP. Scripts are left out, they call what they like.
 *
 * @param setups - As the server gives them, for the same system.
 * @returns Null if the server's own setup for any program does not tell where it is.
 */
export function agentSetups(
  setups: readonly ClientSetup[],
  agentId: string,
  os: OperatingSystem,
): readonly ClientSetup[] | null {
  const site = siteOf(setups);
  if (site === null) return null;
  return setups
    .filter(({ id, transport }) => isClientId(id) && transport !== 'rest')
    .map(({ id }) => {
      const { steps, files, notes, ...setup } = setupFor(id, { ...site, key: null, os, agentId });
      return { ...setup, steps: [...steps], files: [...files], notes: [...notes] };
    });
}

/** The address under which the server is told to clients, without a slash at its end; null if no setup tells it. */
export function serverUrlOf(setups: readonly ClientSetup[]): string | null {
  return siteOf(setups)?.serverUrl ?? null;
}

/** Reads the setup for any program that is started: an entry of `mcpServers` with its arguments and environment. */
function siteOf(setups: readonly ClientSetup[]): Site | null {
  const file = setups.find(({ id }) => id === 'generic-stdio')?.files[0];
  if (file === undefined) return null;
  const entry = firstEntry(file.content);
  const serverUrl = entry?.env?.['PARETOSTUDIO_API_URL'];
  const packageSpec = entry?.args?.at(-1);
  return typeof serverUrl === 'string' && typeof packageSpec === 'string'
    ? { serverUrl: serverUrl.replace(/\/$/, ''), packageSpec }
    : null;
}

interface Entry {
  readonly args?: readonly unknown[];
  readonly env?: Readonly<Record<string, unknown>>;
}

function firstEntry(content: string): Entry | undefined {
  try {
    const { mcpServers } = JSON.parse(content) as { readonly mcpServers?: Readonly<Record<string, Entry>> };
    return Object.values(mcpServers ?? {})[0];
  } catch {
    // Written in another form than the one that is known.
    return undefined;
  }
}
