import { Notice } from '../../ui/notice.js';
import { Time } from '../../ui/time.js';
import type { ApiKey } from './keys-queries.js';
import { LeakPlace } from './leak-place.js';

const REPORTERS: Readonly<Record<string, string>> = { github: 'GitHub' };

/** That a key leaked: who found it, where, when it was revoked, and what is left to do. */
export function LeakedNotice({
  leak: { reporter, source, url },
  revokedAt,
}: {
  readonly leak: NonNullable<ApiKey['leak']>;
  readonly revokedAt: string | null;
}) {
  const name = Object.hasOwn(REPORTERS, reporter) ? REPORTERS[reporter] : reporter;
  return (
    <Notice tone="danger" title="This key leaked and was revoked">
      <p>
        <bdi>{name}</bdi> found it in public
        {source !== null && (
          <>
            {' '}
            (<bdi>{source.replaceAll('_', ' ')}</bdi>)
          </>
        )}
        {url !== null && (
          <>
            {' '}
            at <LeakPlace url={url} />
          </>
        )}
        . It was revoked {revokedAt !== null && <Time value={revokedAt} format="datetime" />}.
      </p>
      <p>Put a new key where it was used, and look below at what was done with this one.</p>
    </Notice>
  );
}
