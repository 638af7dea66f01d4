import { type Config, isLoopbackHost } from '@paretostudio/host';

/**
 * Tells under which address a client reaches this server: `PUBLIC_URL` or, without one, a loopback address.
 *
 * The `Host` of a request is never believed: somebody else's name would be written into configurations.
 *
 * @param localPort - The port that the request came in on; absent for a request that no socket carried.
 */
export function serverAddress(
  { publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>,
  localPort: number | undefined,
): string {
  if (publicUrl !== null) return publicUrl.origin;
  const name = isLoopbackHost(host) ? host : '127.0.0.1';
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${localPort ?? port}`;
}
