import type { NoticeKind } from '@paretostudio/entities';

/** A key that a notice is about; the key itself is in no notice. */
interface KeyFacts {
  readonly keyId: string;
  readonly keyName: string;
  /** The member who owns the key. */
  readonly memberId: string;
}

/** What a notice of each kind says: ids, names, counts and instants in RFC 3339. Endpoints get it as it stands here. */
export interface NoticeFacts {
  readonly 'api_key.created': KeyFacts & {
    /** Null for a key that does not expire. */
    readonly expiresAt: string | null;
    /** The key that it replaces by rotation; null for a key of its own. */
    readonly replacesKeyId: string | null;
    /** The key that it was made with; null when a person made it. */
    readonly createdByKeyId: string | null;
  };
  readonly 'api_key.expiring': KeyFacts & { readonly expiresAt: string };
  readonly 'api_key.leaked': KeyFacts & {
    readonly reporter: string;
    /** The kind of place, and its address without the key: the reporter's word. Null when the report says none. */
    readonly source: string | null;
    readonly url: string | null;
  };
  readonly 'quota.reached': {
    readonly meter: 'requests';
    /** The share of the limit that is used up: 80 or 100. */
    readonly percent: number;
    readonly used: number;
    readonly limit: number;
    readonly resetAt: string;
  };
  readonly 'connection.quarantined': {
    readonly connectionId: string;
    readonly connectionName: string;
    /** Tools that are new or have another definition since the last reading. */
    readonly added: number;
    readonly changed: number;
    /** All tools that wait for approval. */
    readonly waiting: number;
  };
  readonly 'webhook.disabled': {
    readonly endpointId: string;
    /** The host alone: the rest of an address may be secret. */
    readonly host: string;
    readonly reason: 'failing' | 'gone';
    readonly failingSince: string;
  };
}

/** A kind of notice together with what such a notice says. */
export type NoticeContent = {
  readonly [Kind in NoticeKind]: { readonly kind: Kind; readonly facts: NoticeFacts[Kind] };
}[NoticeKind];
