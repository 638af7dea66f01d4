import { Client } from '@modelcontextprotocol/client';
import { visibleText } from '../catalog/visible-text.js';
import { atMost } from '../limits/at-most.js';
import type { ClientAbilities } from '../types/client-abilities.js';
import type { GatewayLimits } from '../types/gateway-limits.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { UpstreamServer } from '../types/upstream-server.js';
import type { HttpDoor } from '../wire/http-door.js';
import { clientCapabilities } from './client-capabilities.js';
import { GuardedTransport } from './guarded-transport.js';
import { LegacyLink } from './legacy-link.js';
import { ModernLink } from './modern-link.js';

/** What an upstream is asked its era with. */
export interface Negotiation {
  readonly door: HttpDoor;
  readonly identity: { readonly name: string; readonly version: string };
  readonly limits: GatewayLimits;
  readonly abilities: ClientAbilities;
  /** What an earlier link learnt of a legacy upstream; null for one of which nothing is known. */
  readonly known: UpstreamServer | null;
}

/** Milliseconds for which a server's silence on the stream for its questions holds up a call. */
const LISTEN_MS = 1_000;

/** Characters of a server's name and version that are kept. */
const NAME_LENGTH_MAX = 200;

/** For the SDK's client: it is never asked to check a result by an upstream's schema. */
const NO_SCHEMAS = {
  getValidator: (): never => {
    throw new Error('Schemas of upstreams are not compiled here.');
  },
};

/**
 * Opens a link with the SDK's client, which finds out the era of the upstream where that is not known.
 *
 * @throws {@link UpstreamError} If no words could be exchanged in time.
 */
export async function negotiateLink({
  door,
  identity,
  limits,
  abilities,
  known,
}: Negotiation): Promise<ModernLink | LegacyLink> {
  const transport = new GuardedTransport({ ...limits, door, quickMs: limits.connectMs });
  const client = new Client(identity, {
    capabilities: clientCapabilities(abilities),
    versionNegotiation: { mode: known === null ? 'auto' : 'legacy' },
    inputRequired: { autoFulfill: false },
    jsonSchemaValidator: NO_SCHEMAS,
  });
  await connect(client, transport, limits.connectMs);
  const server = serverOf(client);
  if (server.era === 'modern') {
    await client.close();
    return new ModernLink({ door, server, identity, depthMax: limits.depthMax });
  }
  if (abilities.form || abilities.url) await atMost(LISTEN_MS, transport.listen());
  return new LegacyLink(client, transport, server);
}

async function connect(client: Client, transport: GuardedTransport, connectMs: number): Promise<void> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void transport.close();
  }, connectMs);
  try {
    await client.connect(transport, { timeout: connectMs });
  } catch (error) {
    await transport.close();
    if (late) throw new UpstreamError('timeout', 'The server did not answer in time.', { cause: error });
    throw transport.lastFault ?? badHandshake(error);
  } finally {
    clearTimeout(timer);
  }
}

function badHandshake(error: unknown): UpstreamError {
  return new UpstreamError('invalid_answer', 'The server does not open a conversation as MCP servers do.', {
    cause: error,
  });
}

function serverOf(client: Client): UpstreamServer {
  const { name, version } = client.getServerVersion() ?? {};
  return {
    era: client.getProtocolEra() === 'modern' ? 'modern' : 'legacy',
    protocolVersion: client.getNegotiatedProtocolVersion() ?? '',
    name: textOrNull(name),
    version: textOrNull(version),
  };
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : visibleText(text, NAME_LENGTH_MAX);
}
