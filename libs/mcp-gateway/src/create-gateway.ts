import { createEngine } from './engine.js';
import type { GatewayOptions } from './types/gateway-options.js';
import type { Gateway } from './types/gateway.js';
import { UpstreamGateway } from './upstream-gateway.js';

/**
 * Makes the door to upstream MCP servers.
 *
 * @returns A gateway that has opened nothing yet; `close` it when it is no longer needed.
 * @throws {@link RangeError} If the policy holds an entry that is no CIDR.
 *
 * @example
 * const gateway = createGateway({
 *   egress: { allow: [] },
 *   seals: CredentialRing.of([{ id: 'c1', secret: randomBytes(32) }]),
 *   redeem: async ({ digest }) => notUsedBefore(digest),
 *   identity: { name: 'example', version: '1.0.0' },
 * });
 * const { tools } = await gateway.listTools(upstream);
 */
export function createGateway(options: GatewayOptions): Gateway {
  return new UpstreamGateway(createEngine(options));
}
