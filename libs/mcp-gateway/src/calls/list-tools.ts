import type { Engine } from '../engine.js';
import type { Link } from '../links/link.js';
import { openLink } from '../links/open-link.js';
import type { ClientAbilities } from '../types/client-abilities.js';
import type { UpstreamTools } from '../types/upstream-tools.js';
import type { Upstream } from '../types/upstream.js';
import { listAllTools } from './list-all-tools.js';
import { overLink } from './over-link.js';
import { visiting } from './visiting.js';

const NO_ABILITIES: ClientAbilities = Object.freeze({ form: false, url: false });

/**
 * Reads the whole list of tools of an upstream.
 *
 * @throws UpstreamError If no whole list came within the limits.
 */
export function listTools(
  engine: Engine,
  upstream: Upstream,
  { signal, fresh = false }: { readonly signal?: AbortSignal; readonly fresh?: boolean } = {},
): Promise<UpstreamTools> {
  const { limits, pool, opening } = engine;
  const stay = { timeMs: limits.listMs, unbroken: fresh, ...(signal && { signal }) };
  return visiting(engine, upstream, stay, async ({ deadline }) => {
    const startedAt = performance.now();
    const read = async (link: Link): Promise<UpstreamTools> => {
      const tools = await listAllTools(link, limits, deadline.signal);
      return { server: link.server, latencyMs: Math.round(performance.now() - startedAt), tools };
    };
    if (fresh) {
      const link = await openLink(opening, upstream, NO_ABILITIES, null);
      return read(link).finally(() => void link.close());
    }
    const need = { pool, upstream, abilities: NO_ABILITIES, signal: deadline.signal };
    return overLink(need, async (lease) => {
      const tools = await read(lease.link);
      lease.release(true);
      return tools;
    });
  });
}
