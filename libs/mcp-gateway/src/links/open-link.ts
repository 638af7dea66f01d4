import type { Egress } from '../egress/create-egress.js';
import type { ClientAbilities } from '../types/client-abilities.js';
import type { GatewayLimits } from '../types/gateway-limits.js';
import type { Upstream } from '../types/upstream.js';
import type { UpstreamServer } from '../types/upstream-server.js';
import { HttpDoor } from '../wire/http-door.js';
import type { LegacyLink } from './legacy-link.js';
import { ModernLink } from './modern-link.js';

/** What links are opened with. */
export interface LinkOpening {
  readonly egress: Egress;
  readonly identity: { readonly name: string; readonly version: string };
  readonly limits: GatewayLimits;
}

/**
 * Opens a way to an upstream; finds out its era where that is not known.
 *
 * @param known - What an earlier link learnt; of a modern upstream nothing is asked again.
 * @throws {@link UpstreamError} If no words could be exchanged in time.
 */
export async function openLink(
  { egress, identity, limits }: LinkOpening,
  upstream: Upstream,
  abilities: ClientAbilities,
  known: UpstreamServer | null,
): Promise<ModernLink | LegacyLink> {
  const door = new HttpDoor(egress, { url: upstream.url, headers: upstream.headers() });
  if (known?.era === 'modern') {
    return new ModernLink({ door, server: known, identity, depthMax: limits.depthMax });
  }
  // The SDK's client is loaded at the first upstream that is asked for its era.
  const { negotiateLink } = await import('./negotiate-link.js');
  return negotiateLink({ door, identity, limits, abilities, known });
}
