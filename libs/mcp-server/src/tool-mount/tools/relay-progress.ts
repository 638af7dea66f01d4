import type { ServerContext } from '@modelcontextprotocol/server';
import type { ToolCall } from '@paretostudio/studio';

/**
 * Makes what passes the progress of a call on to a client that gave a token for it; undefined for a client that did not.
 *
 * How much is passed on is bounded by the gateway, for each call and each second.
 */
export function relayProgress({ mcpReq }: ServerContext): ToolCall['onProgress'] {
  const progressToken = mcpReq._meta?.progressToken;
  if (typeof progressToken !== 'string' && typeof progressToken !== 'number') return undefined;
  return (progress) => {
    const params = { ...progress, progressToken };
    // A client that is gone hears nothing; the call itself ends by its signal.
    mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined);
  };
}
