import type { HostileExchange } from './start-hostile-upstream.js';

/** Goes well, as a server does that knows no revision of the modern era. */
export function legacy(exchange: HostileExchange): void {
  if (exchange.method === 'server/discover') exchange.fail(-32601, 'Method not found');
  else exchange.behave();
}
