import { Badge } from '../../ui/badge.js';
import { Time, useNow } from '../../ui/time.js';
import type { ApiKey } from './keys-queries.js';

const SOON_MS = 7 * 24 * 3600 * 1000;
const LOOK_EVERY_MS = 60_000;

/** The state of a key as a badge: active, ending soon, expired, revoked. */
export function KeyStatus({
  apiKey,
}: {
  readonly apiKey: Pick<ApiKey, 'status' | 'expiresAt' | 'replacedById'>;
}) {
  const now = useNow(LOOK_EVERY_MS);
  if (apiKey.status === 'revoked') return <Badge>Revoked</Badge>;
  const ends = apiKey.expiresAt === null ? Infinity : new Date(apiKey.expiresAt).getTime() - now.getTime();
  if (apiKey.status === 'expired' || ends <= 0) return <Badge tone="danger">Expired</Badge>;
  if (ends <= SOON_MS) {
    return (
      <Badge tone="warning" dot>
        Ends soon
      </Badge>
    );
  }
  return apiKey.replacedById === null ? (
    <Badge tone="success" dot>
      Active
    </Badge>
  ) : (
    <Badge tone="info" dot>
      Being rotated
    </Badge>
  );
}

/** When a key stops working; "Never" when nothing ends it. */
export function KeyExpiry({
  apiKey,
  format = 'relative',
}: {
  readonly apiKey: Pick<ApiKey, 'expiresAt'>;
  readonly format?: 'relative' | 'datetime';
}) {
  return apiKey.expiresAt === null ? 'Never' : <Time value={apiKey.expiresAt} format={format} />;
}

/** When a key was last used, and from which address. */
export function LastUse({ apiKey }: { readonly apiKey: Pick<ApiKey, 'lastUsedAt' | 'lastUsedFrom'> }) {
  if (apiKey.lastUsedAt === null) return 'Never';
  return (
    <>
      <Time value={apiKey.lastUsedAt} />
      {apiKey.lastUsedFrom !== null && (
        <>
          {' '}
          from <bdi>{apiKey.lastUsedFrom}</bdi>
        </>
      )}
    </>
  );
}
