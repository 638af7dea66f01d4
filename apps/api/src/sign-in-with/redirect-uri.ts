import { isLoopbackHost } from '@paretostudio/host';
import type { FastifyRequest } from 'fastify';
import type { IdentityProviderId } from './identity-provider.js';

/**
 * Tells where a provider sends the browser back to: under the name that people reach this server by, so that the cookie
 * of the trip comes along. Without PUBLIC_URL that is whichever loopback name the browser used.
 *
 * @param publicOrigin - Of PUBLIC_URL; null without one.
 * @param loopbackOrigin - Where we listen, for a request that names no loopback host: its name is not believed.
 */
export function redirectUriOf(
  { headers }: Pick<FastifyRequest, 'headers'>,
  provider: IdentityProviderId,
  { publicOrigin, loopbackOrigin }: { readonly publicOrigin: string | null; readonly loopbackOrigin: string },
): string {
  const asked = `http://${headers.host ?? ''}`;
  const isLoopback = URL.canParse(asked) && isLoopbackHost(new URL(asked).hostname);
  const origin = publicOrigin ?? (isLoopback ? new URL(asked).origin : loopbackOrigin);
  return `${origin}/v1/auth/with/${provider}/callback`;
}
