import type { ApiKey, KeyLeak } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { toText } from '../core/to-text.js';
import type { NoticeOrder } from './notify.js';

type NamedKey = Pick<ApiKey, 'id' | 'accountId' | 'memberId' | 'name'>;

/** Tells the owner of a key that there is a new one: whoever did not make it knows that something is wrong. */
export function noticeOfNewKey(
  key: NamedKey & Pick<ApiKey, 'expiresAt' | 'replacesId'>,
  caller: Pick<Caller, 'keyId'>,
): NoticeOrder {
  return {
    kind: 'api_key.created',
    ...about(key),
    forManagers: false,
    dedupeKey: `api_key.created:${key.id}`,
    facts: {
      ...factsOf(key),
      expiresAt: toText(key.expiresAt),
      replacesKeyId: key.replacesId,
      createdByKeyId: caller.keyId,
    },
  };
}

/** Tells the owner of a key, and who runs the account, that it was found in public and revoked. */
export function noticeOfLeakedKey(key: NamedKey, { reporter, source, url }: KeyLeak): NoticeOrder {
  return {
    kind: 'api_key.leaked',
    ...about(key),
    forManagers: true,
    dedupeKey: `api_key.leaked:${key.id}`,
    facts: { ...factsOf(key), reporter, source, url },
  };
}

function about({ accountId, memberId }: NamedKey): { readonly accountId: string; readonly memberId: string } {
  return { accountId, memberId };
}

function factsOf({ id, name, memberId }: NamedKey) {
  return { keyId: id, keyName: name, memberId };
}
