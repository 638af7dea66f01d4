import { Notice } from '../../ui/notice.js';
import { Time } from '../../ui/time.js';
import type { ApiKey } from './keys-queries.js';
import { LeakedNotice } from './leaked-notice.js';
import { MemberName } from './member-name.js';

/** Who revoked a key, when and why. */
export function RevokedNotice({ apiKey }: { readonly apiKey: ApiKey }) {
  const { revokedAt, revokedByMemberId, revokedReason, leak } = apiKey;
  if (leak !== null) return <LeakedNotice leak={leak} revokedAt={revokedAt} />;
  return (
    <Notice tone="neutral" title="This key is revoked">
      {revokedByMemberId === null ? (
        'An operator of this server'
      ) : (
        <MemberName memberId={revokedByMemberId} />
      )}{' '}
      revoked it {revokedAt !== null && <Time value={revokedAt} format="datetime" />}
      {revokedReason === null ? ', without giving a reason.' : ': '}
      {revokedReason !== null && <bdi>{revokedReason}</bdi>}
    </Notice>
  );
}
