import type { UpstreamError } from '@paretostudio/mcp-gateway';
import { refuse } from '../core/outcome.js';
import { explainFault } from './explain-fault.js';

/** Refuses a call because the upstream of its connection failed. */
export function refuseUpstream(
  connection: { readonly name: string },
  { reason, retryAfterSeconds }: UpstreamError,
): ReturnType<typeof refuse> {
  return refuse({
    code: 'upstream_failed',
    detail: `${explainFault(connection.name, reason)}.`,
    reason,
    ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
  });
}
