import { createGuardedFetch, type EgressPolicy, type GuardedFetch } from '@paretostudio/mcp-gateway';
import { METADATA_BYTES_MAX, METADATA_FETCH_MS } from './client-limits.js';
import { normaliseMetadata } from './normalise-metadata.js';

/** Shared-secret methods make a document invalid, so they must reach the check of oidc-provider. */
const CHECKED_LATER = ['client_secret', 'client_secret_expires_at', 'token_endpoint_auth_method'] as const;

/**
 * Makes the way to metadata documents of clients: the one that also guards the way to upstream servers. No internal
 * address is dialled that `EGRESS_ALLOW` does not name, no redirect is followed, size and time are bounded.
 */
export function createMetadataFetch(policy: EgressPolicy): GuardedFetch {
  return createGuardedFetch({
    policy,
    limits: {
      connectMs: METADATA_FETCH_MS,
      headersMs: METADATA_FETCH_MS,
      bodyIdleMs: METADATA_FETCH_MS,
      totalMs: METADATA_FETCH_MS,
      bodyBytesMax: METADATA_BYTES_MAX,
      redirectsMax: 0,
    },
    keepAliveMs: 1_000,
  });
}

/**
 * Fetches the metadata document of a client, and reduces it to what is looked at.
 *
 * @param fetch - The guarded one.
 * @returns What oidc-provider checks further: status, `client_id`, addresses.
 * @throws Whatever the guard refuses; an Error for a body beyond the bound, or one that is no JSON object.
 * @see draft-ietf-oauth-client-id-metadata-document
 */
export async function fetchMetadata(
  fetch: GuardedFetch['fetch'],
  input: string | URL,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  const headers = { accept: 'application/json' };
  const response = await fetch(input, { headers, ...(signal == null ? {} : { signal }) });
  if (response.status !== 200) {
    await response.body?.cancel();
    return new Response(null, { status: response.status === 204 ? 404 : response.status });
  }
  const document: unknown = JSON.parse(await readBounded(response));
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new TypeError('The metadata document is no JSON object.');
  }
  const said = document as Readonly<Record<string, unknown>>;
  const checked = Object.fromEntries(
    CHECKED_LATER.flatMap((name) => (name in said ? [[name, said[name]]] : [])),
  );
  const cacheControl = response.headers.get('cache-control');
  return new Response(JSON.stringify({ ...normaliseMetadata(said), ...checked }), {
    headers: cacheControl === null ? {} : { 'cache-control': cacheControl },
  });
}

/** The guard bounds a body as well; a fetch that was given in its place may not. */
async function readBounded(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array;
    length += bytes.byteLength;
    if (length > METADATA_BYTES_MAX) throw new RangeError('The metadata document is too large.');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}
