import { newId, type Account, type Member, type Repositories, type User } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { digestSessionToken, makeSessionToken } from './session-token.js';
import { SESSION_LIFE_MS, sessionEnd } from './session-life.js';
import type { SessionView } from './session.view.js';
import { toSessionView } from './to-session-view.js';
import type { Visit } from './visit.js';

const USER_AGENT_LENGTH_MAX = 256;

/** A session that was just begun, with the token for its cookie. */
export interface OpenedSession {
  /** For the cookie alone; exists nowhere else. */
  readonly token: string;
  /** When the session is over at the latest, for the cookie's lifetime. */
  readonly expiresAt: Date;
  readonly view: SessionView;
}

/** Begins a session of a person in an account, which signing in opens again from now on. It is freshly proved. */
export async function openSession(
  ctx: StudioContext,
  repositories: Repositories,
  who: {
    readonly user: User;
    readonly member: Pick<Member, 'id' | 'role'>;
    readonly account: Pick<Account, 'id' | 'name' | 'planId'>;
  },
  visit: Visit,
  now: Date,
): Promise<OpenedSession> {
  const { token, digest } = makeDigestedToken(ctx);
  const expiresAt = new Date(now.getTime() + SESSION_LIFE_MS);
  const session = {
    id: newId(),
    userId: who.user.id,
    memberId: who.member.id,
    digest,
    address: visit.address,
    userAgent: visit.userAgent === null ? null : cut(visit.userAgent),
    createdAt: now,
    provedAt: now,
    lastSeenAt: now,
    expiresAt,
  };
  await repositories.members.markOpened(who.account.id, who.member.id, now);
  await repositories.sessions.insert(session);
  return { token, expiresAt, view: toSessionView(who, sessionEnd(session)) };
}

/** Makes the token of a session, with the digest that it is known by. */
export function makeDigestedToken({ cookieSecret }: Pick<StudioContext, 'cookieSecret'>): {
  readonly token: string;
  readonly digest: Buffer;
} {
  const token = makeSessionToken();
  const digest = digestSessionToken(token, cookieSecret);
  if (digest === null) throw new Error('A token that was just made has not the shape of one.');
  return { token, digest };
}

/** Without what PostgreSQL cannot keep: NUL, and halves of surrogate pairs, also one made by the cut. */
function cut(userAgent: string): string {
  return userAgent
    .replaceAll('\u0000', '')
    .slice(0, USER_AGENT_LENGTH_MAX)
    .replace(/\p{Surrogate}/gu, '');
}
