import type { UpstreamFault } from '@paretostudio/mcp-gateway';

/**
 * What may be told of a fault to anybody who uses the connection: nothing of its address, nothing that the upstream
 * said. Each goes on after `The connection “…”`.
 */
const EXPLANATIONS: Readonly<Record<UpstreamFault, string>> = {
  blocked_address: 'leads to an address that this server may not reach',
  unreachable: 'cannot be reached',
  timeout: 'did not answer in time',
  unauthorized: 'does not accept the credentials that are stored for it',
  redirected: 'answers with a redirect that is not followed',
  http_error: 'answered with an HTTP error',
  too_large: 'answered with more than is accepted',
  too_many_tools: 'lists more tools than are accepted',
  invalid_answer: 'gave an answer that is no valid MCP',
  busy: 'is busy with other calls',
  circuit_open: 'failed several times in a row and is left alone for a moment',
  cancelled: 'was not waited for any longer, or was changed meanwhile',
};

/**
 * Says what is wrong with a connection in words without a full stop: `The connection “Notes” cannot be reached`.
 *
 * @param reason - A fault; one that is not known, as an older or newer version may have stored it, is told vaguely.
 */
export function explainFault(connectionName: string, reason: string): string {
  const explanation = Object.hasOwn(EXPLANATIONS, reason)
    ? EXPLANATIONS[reason as UpstreamFault]
    : 'failed when it was spoken to last';
  return `The connection “${connectionName}” ${explanation}`;
}
