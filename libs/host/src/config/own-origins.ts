import type { Config } from './read-config.js';

/** The origins of our own pages: that of PUBLIC_URL or, without one, the loopback names under the port listened on. */
export function ownOrigins({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): readonly string[] {
  if (publicUrl !== null) return [publicUrl.origin];
  return ['127.0.0.1', 'localhost', '[::1]'].map((host) => new URL(`http://${host}:${port}`).origin);
}
