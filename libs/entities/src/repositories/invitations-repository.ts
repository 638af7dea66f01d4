import { IsNull, type EntityManager } from 'typeorm';
import { Invitation } from '../entities/invitation.entity.js';
import { isId } from '../is-id.js';

/** What an invitation begins with. */
export type NewInvitation = Omit<Invitation, 'acceptedAt' | 'acceptedByMemberId' | 'revokedAt'>;

/** A link that takes the place of the one before it, and who sends it. */
export type InvitationLink = Pick<Invitation, 'digest' | 'sentAt' | 'expiresAt' | 'invitedByMemberId'>;

/** Neither accepted nor revoked; one that has expired is open still. */
const OPEN = { acceptedAt: IsNull(), revokedAt: IsNull() };

/**
 * Asks about invitations and changes them. Each change but the first is made under the account's lock
 * (`accounts.lockById`), so that an invitation is accepted once, or revoked, and never both.
 */
export class InvitationsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds an invitation.
   *
   * @throws {@link StorageConflictError} `invitations_open_unique` if the address has an open one to the account.
   */
  async insert(invitation: NewInvitation): Promise<void> {
    await this.manager.insert(Invitation, invitation);
  }

  /** Finds an open invitation of the account, one that has expired too. */
  async findOpen(accountId: string, id: string): Promise<Invitation | null> {
    return isId(accountId) && isId(id)
      ? this.manager.findOneBy(Invitation, { accountId, id, ...OPEN })
      : null;
  }

  /** Finds the open invitation of an address to the account, one that has expired too. */
  async findOpenByEmail(accountId: string, email: string): Promise<Invitation | null> {
    return this.manager.findOneBy(Invitation, { accountId, email: email.toLowerCase(), ...OPEN });
  }

  /**
   * Finds the open invitation behind a link, in whatever account; one that has expired too.
   *
   * @param digest - 32 bytes.
   */
  async findOpenByDigest(digest: Uint8Array): Promise<Invitation | null> {
    return this.manager.findOneBy(Invitation, { digest: Buffer.from(digest), ...OPEN });
  }

  /** Lists the open invitations of an account, oldest first, those that have expired too. */
  async listOpen(accountId: string): Promise<Invitation[]> {
    return this.manager.find(Invitation, { where: { accountId, ...OPEN }, order: { id: 'ASC' } });
  }

  async countOpen(accountId: string): Promise<number> {
    return this.manager.countBy(Invitation, { accountId, ...OPEN });
  }

  /** Gives an open invitation another link; the one before does not hold any more. Answers whether there was such an invitation. */
  async renew(accountId: string, id: string, link: InvitationLink): Promise<boolean> {
    return this.#change(accountId, id, link);
  }

  /** Ends an open invitation for ever. Answers whether there was such an invitation. */
  async revoke(accountId: string, id: string, at: Date): Promise<boolean> {
    return this.#change(accountId, id, { revokedAt: at });
  }

  /** Notes what an open invitation became. Answers whether there was such an invitation. */
  async accept(accountId: string, id: string, memberId: string, at: Date): Promise<boolean> {
    return this.#change(accountId, id, { acceptedAt: at, acceptedByMemberId: memberId });
  }

  /** Removes invitations whose last link ended before an instant, whatever became of them. Answers how many. */
  async deleteExpired(before: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(Invitation);
    return (await query.where('expires_at <= :before', { before }).execute()).affected ?? 0;
  }

  async #change(accountId: string, id: string, change: Partial<Invitation>): Promise<boolean> {
    const { affected } = await this.manager.update(Invitation, { accountId, id, ...OPEN }, change);
    return affected === 1;
  }
}
