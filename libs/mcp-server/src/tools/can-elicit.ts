import { CLIENT_CAPABILITIES_META_KEY, type ServerContext } from '@modelcontextprotocol/server';
import { isRecord } from '../messages/is-record.js';

/**
 * Whether the client can put a form before a person: it says so in the very request, as the modern era does.
 *
 * A legacy request says nothing of the kind and has no way to be asked back. An empty declaration means forms.
 */
export function canElicit(ctx: ServerContext): boolean {
  const envelope: Readonly<Record<string, unknown>> = { ...ctx.mcpReq.envelope };
  const capabilities = envelope[CLIENT_CAPABILITIES_META_KEY];
  const elicitation = isRecord(capabilities) ? capabilities['elicitation'] : undefined;
  if (!isRecord(elicitation)) return false;
  return isRecord(elicitation['form']) || Object.keys(elicitation).length === 0;
}
