import type { Gateway } from './types/gateway.js';
import type { GatewayOptions } from './types/gateway-options.js';

/**
 * Makes the door to upstream MCP servers.
 *
 * @param options - See {@link GatewayOptions}.
 * @returns A gateway that has opened nothing yet.
 */
export function createGateway(options: GatewayOptions): Gateway {
  void options;
  throw new Error('The gateway is being built.');
}
