import { CLIENT_CAPABILITIES_META_KEY } from '@modelcontextprotocol/server';
import type { ToolCall } from '@paretostudio/studio';
import { isRecord } from './is-record.js';

/** What a client can put before a person. */
export type ClientAbilities = ToolCall['abilities'];

/** What a client can that says nothing of it. */
export const NO_ABILITIES: ClientAbilities = { form: false, url: false };

/**
 * Tells what a client can put before a person: it says so in the very request, as the modern era does.
 *
 * A legacy request says nothing of the kind and has no way to be asked back. An empty declaration means forms.
 *
 * @param meta - The `_meta` of the request, untrusted.
 */
export function abilitiesOf(meta: unknown): ClientAbilities {
  const capabilities = isRecord(meta) ? meta[CLIENT_CAPABILITIES_META_KEY] : undefined;
  const elicitation = isRecord(capabilities) ? capabilities['elicitation'] : undefined;
  if (!isRecord(elicitation)) return NO_ABILITIES;
  const url = isRecord(elicitation['url']);
  return { form: isRecord(elicitation['form']) || Object.keys(elicitation).length === 0, url };
}
