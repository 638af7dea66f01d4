import { Badge } from '../../ui/badge.js';
import { Time } from '../../ui/time.js';
import styles from './keys-page.module.css';
import type { ApiKey } from './keys-queries.js';
import { LeakPlace } from './leak-place.js';

/** In the row of a key that leaked: that it did, where, and when it was revoked. Nothing for every other key. */
export function LeakLine({
  apiKey: { leak, revokedAt },
}: {
  readonly apiKey: Pick<ApiKey, 'leak' | 'revokedAt'>;
}) {
  if (leak === null) return null;
  return (
    <span className={styles.leak}>
      <span>
        <Badge tone="danger">Leaked</Badge> Revoked {revokedAt !== null && <Time value={revokedAt} />}
        {leak.url !== null && ', found at'}
      </span>
      {leak.url !== null && <LeakPlace url={leak.url} lines={2} />}
    </span>
  );
}
