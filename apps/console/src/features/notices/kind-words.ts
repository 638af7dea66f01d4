import type { NoticeKind } from './notices-queries.js';

/** What each kind of notice is called where endpoints choose among them; in the order that they are shown. */
export const KIND_WORDS: Readonly<Record<NoticeKind, string>> = {
  'api_key.created': 'A key was created',
  'api_key.expiring': 'A key is about to expire',
  'api_key.leaked': 'A key was found in public and revoked',
  'quota.reached': 'Requests of the day: 80 or 100 % used',
  'connection.quarantined': 'Tools of a connection wait for approval',
  'webhook.disabled': 'An endpoint was disabled',
};
