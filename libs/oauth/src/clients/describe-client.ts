import type { AuthorizationRequestView } from '@paretostudio/studio';
import type { Client } from 'oidc-provider';

const NAME_LENGTH_MAX = 64;
const HOST_LENGTH_MAX = 300;
/** Characters that are not seen, or that change the order of those that are: a name could pose as another with them. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]/gu;

/**
 * Tells a person who asks: by whose word, and where the person would be sent.
 *
 * @param client - As it registered, or as its metadata document says.
 * @param redirectUri - Of this request; checked before.
 */
export function describeClient(client: Client, redirectUri: string): AuthorizationRequestView['client'] {
  const isDocument = URL.canParse(client.clientId) && new URL(client.clientId).protocol === 'https:';
  const host = isDocument ? new URL(client.clientId).host.slice(0, HOST_LENGTH_MAX) : null;
  return {
    id: client.clientId,
    name: nameOf(client.clientName) ?? host?.slice(0, NAME_LENGTH_MAX) ?? 'A program without a name',
    uri: client.clientUri ?? null,
    verified: isDocument,
    host,
    redirectHost: placeOf(redirectUri),
  };
}

function nameOf(said: string | undefined): string | null {
  const seen = (said ?? '').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return seen === '' ? null : [...seen].slice(0, NAME_LENGTH_MAX).join('').trim();
}

/** The host of a web address; of a program's own, such as `cursor://…`, the scheme: that is what the system goes by. */
function placeOf(redirectUri: string): string {
  const { protocol, host } = new URL(redirectUri);
  return (protocol === 'https:' || protocol === 'http:' ? host : protocol).slice(0, HOST_LENGTH_MAX);
}
