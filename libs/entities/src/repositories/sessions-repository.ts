import type { EntityManager } from 'typeorm';
import { Account } from '../entities/account.entity.js';
import { Member } from '../entities/member.entity.js';
import { Session } from '../entities/session.entity.js';
import { User } from '../entities/user.entity.js';
import { isId } from '../is-id.js';
import { queryPrepared, type PreparedStatement } from './prepared.js';
import { rowShapeOf, type RowShape } from './row-shape.js';

/** A session with everything that a request made in it needs. */
export interface LiveSession {
  readonly session: Session;
  readonly user: User;
  /** Not removed, but perhaps suspended. */
  readonly member: Member;
  /** Perhaps suspended. */
  readonly account: Account;
}

/** Which sessions of a person are listed. */
export interface SessionListing {
  /** A session whose `expiresAt` is this instant is over. */
  readonly now: Date;
  /** A session that was used last at this instant is over. */
  readonly seenAfter: Date;
  /** At least 1. */
  readonly limit: number;
}

interface LiveSessionQuery {
  readonly statement: PreparedStatement;
  readonly session: RowShape<Session>;
  readonly user: RowShape<User>;
  readonly member: RowShape<Member>;
  readonly account: RowShape<Account>;
}

/** How old `lastSeenAt` grows before it is written again. */
const LAST_SEEN_PRECISION_MS = 60_000;

/** Asks about people's sessions. A token is known by its digest alone. */
export class SessionsRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(session: Session): Promise<void> {
    await this.manager.insert(Session, session);
  }

  /**
   * Finds the session behind a token's digest, in one prepared read.
   *
   * @param digest - 32 bytes.
   * @param now - A session whose `expiresAt` is this instant is over.
   * @returns Null when there is none, when it is over, or when the membership was removed. Suspensions are for the
   *   caller to judge.
   */
  async findLiveByDigest(digest: Uint8Array, now: Date): Promise<LiveSession | null> {
    const query = liveSessionQuery(this.manager);
    const [row] = await queryPrepared(this.manager, query.statement, [Buffer.from(digest), now]);
    if (row === undefined) {
      return null;
    }
    const userAt = query.session.width;
    const memberAt = userAt + query.user.width;
    const accountAt = memberAt + query.member.width;
    return {
      session: query.session.read(row, 0),
      user: query.user.read(row, userAt),
      member: query.member.read(row, memberAt),
      account: query.account.read(row, accountAt),
    };
  }

  /** Finds a session of a person by its id, one that is over too; null for another person's. */
  async findOfUser(userId: string, id: string): Promise<Session | null> {
    return isId(userId) && isId(id) ? this.manager.findOneBy(Session, { userId, id }) : null;
  }

  /** Lists the sessions of a person that are not over, in every account that the person is in; newest use first. */
  async listLiveByUser(userId: string, { now, seenAfter, limit }: SessionListing): Promise<Session[]> {
    if (!isId(userId)) return [];
    return this.manager
      .createQueryBuilder(Session, 's')
      .innerJoin(Member, 'm', 'm.id = s.memberId and m.removedAt is null')
      .where('s.userId = :userId and s.expiresAt > :now and s.lastSeenAt > :seenAfter')
      .orderBy({ 's.lastSeenAt': 'DESC', 's.id': 'DESC' })
      .limit(limit)
      .setParameters({ userId, now, seenAfter })
      .getMany();
  }

  /** Ends a session. Answers whether there was one. */
  async deleteByDigest(digest: Uint8Array): Promise<boolean> {
    const { affected } = await this.manager.delete(Session, { digest: Buffer.from(digest) });
    return affected === 1;
  }

  /** Ends a session of a person. Answers whether that person had it. */
  async deleteOfUser(userId: string, id: string): Promise<boolean> {
    if (!isId(userId) || !isId(id)) return false;
    const { affected } = await this.manager.delete(Session, { userId, id });
    return affected === 1;
  }

  /** Ends the sessions of a person, but for one. Answers how many ended. */
  async deleteByUser(userId: string, exceptId: string | null = null): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(Session).where({ userId });
    if (exceptId !== null && isId(exceptId)) {
      query.andWhere('id <> :exceptId', { exceptId });
    }
    return (await query.execute()).affected ?? 0;
  }

  /** Ends the sessions of a person in one account; those in others go on. Answers how many ended. */
  async deleteByMember(userId: string, memberId: string): Promise<number> {
    const { affected } = await this.manager.delete(Session, { userId, memberId });
    return affected ?? 0;
  }

  /**
   * Moves a session of a person to another membership, under another token: the one before does not hold any more.
   * Answers whether that person had it.
   */
  async moveOfUser(
    userId: string,
    id: string,
    change: Pick<Session, 'memberId' | 'digest' | 'lastSeenAt'>,
  ): Promise<boolean> {
    const { affected } = await this.manager.update(Session, { userId, id }, change);
    return affected === 1;
  }

  /** Removes sessions that are over. Answers how many. */
  async deleteExpired(now: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(Session);
    return (await query.where('expires_at <= :now', { now }).execute()).affected ?? 0;
  }

  /** Notes that the person of a session showed who they are. */
  async noteProof(id: string, at: Date): Promise<void> {
    await this.manager.update(Session, { id }, { provedAt: at });
  }

  /** Notes that a session was used, when the last note is a minute old. */
  async touch(session: Session, now: Date): Promise<void> {
    if (now.getTime() - session.lastSeenAt.getTime() >= LAST_SEEN_PRECISION_MS) {
      await this.manager.update(Session, { id: session.id }, { lastSeenAt: now });
    }
  }
}

const queries = new WeakMap<object, LiveSessionQuery>();

function liveSessionQuery(manager: EntityManager): LiveSessionQuery {
  const known = queries.get(manager.connection);
  if (known !== undefined) {
    return known;
  }
  const session = rowShapeOf(manager, Session, 's');
  const user = rowShapeOf(manager, User, 'u');
  const member = rowShapeOf(manager, Member, 'm');
  const account = rowShapeOf(manager, Account, 'a');
  const text = `select ${session.columns}, ${user.columns}, ${member.columns}, ${account.columns}
    from paretostudio.sessions s
    join paretostudio.users u on u.id = s.user_id
    join paretostudio.members m on m.id = s.member_id
    join paretostudio.accounts a on a.id = m.account_id
    where s.digest = $1 and s.expires_at > $2 and m.removed_at is null`;
  const query = { statement: { name: 'live_session', text }, session, user, member, account };
  queries.set(manager.connection, query);
  return query;
}
