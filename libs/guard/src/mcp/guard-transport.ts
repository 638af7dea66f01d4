import type { McpDoor } from './mcp-door.js';
import { TransportGuard } from './transport-guard.js';
import type { McpTransport } from './sdk-shapes.js';

/**
 * Guards a transport; see {@link McpGuard.transport}. Messages and HTTP requests go through the guard, everything else
 * to the transport itself, so that the SDKs and whoever made it find all that it has.
 *
 * @param key - What messages are judged with that no HTTP request brought; null: with the headers they came with.
 */
export function guardTransport<Transport extends McpTransport>(
  door: McpDoor,
  transport: Transport,
  key: string | null,
): Transport {
  const guard = new TransportGuard(door, transport, key);
  return new Proxy(transport, {
    get(target, name) {
      if (name === 'onmessage') return guard.onmessage;
      if (name === 'send') return guard.send;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function' || name === 'constructor') return value;
      return name === 'handleRequest' ? guard.handleRequest : value.bind(target);
    },
    set(target, name, value) {
      if (name !== 'onmessage') return Reflect.set(target, name, value, target);
      guard.onmessage = value;
      return true;
    },
  });
}
