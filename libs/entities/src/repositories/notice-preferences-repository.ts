import type { EntityManager } from 'typeorm';
import { NoticePreference } from '../entities/notice-preference.entity.js';
import type { Notice, NoticeKind } from '../entities/notice.entity.js';
import { isId } from '../is-id.js';

/** A choice about the mails of one kind. */
export type MailChoice = Pick<NoticePreference, 'kind' | 'mail'>;

/** Who is mailed. */
export interface NoticeRecipient {
  readonly memberId: string;
  readonly email: string;
  readonly name: string;
}

/** Keeps what members chose to be mailed about. */
export class NoticePreferencesRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Lists what a member chose; a kind that it never chose anything of is left out. */
  async list(accountId: string, memberId: string): Promise<NoticePreference[]> {
    return isId(accountId) && isId(memberId)
      ? this.manager.findBy(NoticePreference, { accountId, memberId })
      : [];
  }

  /** Keeps choices of a member; other kinds stay as they are. */
  async save(accountId: string, memberId: string, choices: readonly MailChoice[]): Promise<void> {
    if (choices.length === 0) return;
    await this.manager.query(
      `insert into paretostudio.notice_preferences (account_id, member_id, kind, mail)
       select $1, $2, u.kind, u.mail from unnest($3::text[], $4::boolean[]) as u(kind, mail) order by u.kind
       on conflict (member_id, kind) do update set mail = excluded.mail`,
      [accountId, memberId, choices.map(({ kind }) => kind), choices.map(({ mail }) => mail)],
    );
  }

  /**
   * Lists who is mailed about a notice now: whom it concerns and, where it is for them, the founder and the admins, but
   * for those who are suspended or removed, and those who chose no mails of the kind.
   *
   * @param byDefault - Whether those are mailed who chose nothing.
   */
  async listRecipients(
    notice: Pick<Notice, 'accountId' | 'memberId' | 'forManagers'> & { readonly kind: NoticeKind },
    byDefault: boolean,
  ): Promise<NoticeRecipient[]> {
    const { accountId, memberId, forManagers, kind } = notice;
    return this.manager.query(
      `select m.id as "memberId", u.email, u.name
       from paretostudio.members m
       join paretostudio.users u on u.id = m.user_id
       left join paretostudio.notice_preferences p on p.member_id = m.id and p.kind = $4
       where m.account_id = $1 and m.removed_at is null and m.suspended_at is null
         and (m.id = $2 or ($3::boolean and m.role in ('founder', 'admin')))
         and coalesce(p.mail, $5::boolean)
       order by m.id`,
      [accountId, memberId, forManagers, kind, byDefault],
    );
  }
}
