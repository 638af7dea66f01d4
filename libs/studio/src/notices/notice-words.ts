import type { NoticeKind } from '@paretostudio/entities';
import type { NoticeContent, NoticeFacts } from './notice-facts.js';

/** A notice in words for a person. */
export interface NoticeWords {
  /** One line. */
  readonly title: string;
  /** A sentence or two: what happened, and what to do. */
  readonly text: string;
  /** Where the console shows what it is about, as a path. */
  readonly path: string;
}

/** What a kind of notice tells of, for the page where people choose their mails. */
export const NOTICE_KIND_TITLES: Readonly<Record<NoticeKind, string>> = {
  'api_key.created': 'A key of yours was created',
  'api_key.expiring': 'A key of yours is about to expire',
  'api_key.leaked': 'A key was found in public and revoked',
  'quota.reached': 'The requests of the day are used up to 80 or 100 %',
  'connection.quarantined': 'Tools of a connection changed and wait for approval',
  'webhook.disabled': 'An endpoint of a webhook was disabled',
};

/** Puts a notice into words. Names in it are what people chose, and the place of a leak is the reporter's word. */
export function noticeWords({ kind, facts }: NoticeContent): NoticeWords {
  // Each kind has the facts of that kind, which the compiler does not follow through the table.
  return (WORDS[kind] as (facts: NoticeContent['facts']) => NoticeWords)(facts);
}

const WORDS: { readonly [Kind in NoticeKind]: (facts: NoticeFacts[Kind]) => NoticeWords } = {
  'api_key.created': ({ keyId, keyName, replacesKeyId, createdByKeyId }) => ({
    title: `New key: ${keyName}`,
    text:
      `The key “${keyName}” was created for you${replacesKeyId === null ? '' : ', in place of one that was rotated'}` +
      `${createdByKeyId === null ? '' : ', through another of your keys'}. If that was not you, revoke it.`,
    path: `/settings/developer/${keyId}`,
  }),
  'api_key.expiring': ({ keyId, keyName, expiresAt }) => ({
    title: `Key expires soon: ${keyName}`,
    text: `The key “${keyName}” expires on ${dayOf(expiresAt)}. Choose a later day, or rotate it, before programs that use it stop working.`,
    path: `/settings/developer/${keyId}`,
  }),
  'api_key.leaked': ({ keyId, keyName, reporter, url }) => ({
    title: `Key leaked: ${keyName}`,
    text:
      `The key “${keyName}” was found in public (reported by ${reporter}${url === null ? '' : `, at ${url}`}) and was revoked at once. ` +
      'Put a new key where it was used, and look at what was done with it.',
    path: `/settings/developer/${keyId}`,
  }),
  'quota.reached': ({ percent, used, limit, resetAt }) => ({
    title: percent >= 100 ? 'Today’s requests are used up' : `${percent} % of today’s requests are used`,
    text:
      `${used} of ${limit} requests of the day are used. ` +
      (percent >= 100 ? 'Further ones are refused until ' : 'Counting starts anew at ') +
      `${resetAt.slice(0, 16).replace('T', ' ')} UTC. A larger plan has more.`,
    path: '/usage',
  }),
  'connection.quarantined': ({ connectionId, connectionName, waiting }) => ({
    title: `Tools wait for approval: ${connectionName}`,
    text:
      `The server of the connection “${connectionName}” offers tools that are new or changed. ` +
      `${waiting === 1 ? 'One waits' : `${waiting} wait`} for approval and cannot be used until somebody has looked.`,
    path: `/connections/${connectionId}`,
  }),
  'webhook.disabled': ({ endpointId, host, reason, failingSince }) => ({
    title: `Webhook disabled: ${host}`,
    text:
      (reason === 'gone'
        ? `The endpoint at ${host} answered that it is gone`
        : `No message arrived at the endpoint at ${host} since ${dayOf(failingSince)}`) +
      ', so it gets none any more. Enable it again once it works.',
    path: `/settings/notices#${endpointId}`,
  }),
};

function dayOf(instant: string): string {
  return `${instant.slice(0, 10)} (UTC)`;
}
