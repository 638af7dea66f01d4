import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseEndedSession } from './hold-session.js';
import { memberCaller } from './member-caller.js';
import { refuseUnservedMember } from './refuse-unserved-member.js';
import { isLiveAt, sessionEnd } from './session-life.js';
import { digestSessionToken } from './session-token.js';
import type { SessionView } from './session.view.js';
import { toSessionView } from './to-session-view.js';
import type { Visit } from './visit.js';

/** A session that holds now: who calls in it, and what the person sees of it. */
export interface CurrentSession {
  readonly sessionId: string;
  readonly caller: Caller;
  readonly view: SessionView;
  /** When the person last showed who they are; null for sessions from before this was noted. */
  readonly provedAt: Date | null;
}

/**
 * Decides whose session a token is of, with one read and no cache: a role, plan or suspension holds from the next
 * request on. Notes the use, at most once a minute.
 *
 * @param token - From the cookie, untrusted; one that is malformed costs no read.
 * @returns The session; `invalid_session` when there is none or it is over (7 days unused, 30 days after sign-in),
 *   `account_suspended`, or `permission_denied` when the membership is suspended.
 */
export async function readSession(
  ctx: StudioContext,
  token: string,
  visit: Visit,
): Promise<Outcome<CurrentSession>> {
  const now = ctx.clock();
  const digest = digestSessionToken(token, ctx.cookieSecret);
  const live = digest === null ? null : await ctx.storage.repositories.sessions.findLiveByDigest(digest, now);
  if (live === null || !isLiveAt(live.session, now)) return refuseEndedSession();
  const refused = refuseUnservedMember(live);
  if (refused !== null) return refused;
  await ctx.storage.repositories.sessions.touch(live.session, now);
  return succeed({
    sessionId: live.session.id,
    caller: memberCaller(live.member, live.account, visit),
    view: toSessionView(live, sessionEnd(live.session)),
    provedAt: live.session.provedAt,
  });
}
