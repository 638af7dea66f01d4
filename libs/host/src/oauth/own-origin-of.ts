import type { FastifyRequest } from 'fastify';
import { isLoopbackHost } from '../config/loopback.js';
import type { Config } from '../config/read-config.js';

/** The part of a request that tells under which name the server was reached. */
export type ReachingRequest = Pick<FastifyRequest, 'headers'> & {
  readonly raw: { readonly socket?: { readonly localPort?: number | undefined } };
};

/**
 * Tells the origin under which a request reached this server, as its metadata names it: that of PUBLIC_URL, always,
 * or without one the loopback name that the client was told, `localhost` or an address.
 *
 * @returns Null where the request names something else: nobody but its sender says that this is us.
 */
export function ownOriginOf(
  { publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>,
  { headers, raw }: ReachingRequest,
): string | null {
  if (publicUrl !== null) return publicUrl.origin;
  const { host = '' } = headers;
  if (!HOST_FIELD.test(host) || !URL.canParse(`http://${host}`)) return null;
  const reached = new URL(`http://${host}`);
  const isOurs = isLoopbackHost(reached.hostname) && portOf(reached) === (raw.socket?.localPort ?? port);
  return isOurs ? reached.origin : null;
}

/** What may stand in a `Host` that has no user, path, query or fragment. */
const HOST_FIELD = /^[\w.:[\]-]{1,261}$/;

function portOf({ port }: URL): number {
  return port === '' ? 80 : Number(port);
}
