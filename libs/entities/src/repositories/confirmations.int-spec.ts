import { createHash } from 'node:crypto';
import type { Confirmation } from '../entities/confirmation.entity.js';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import type { ConfirmationRedemption } from './confirmations-repository.js';

let database: TestDatabase;
let storage: Storage;
let other: Storage;
let account: SeededAccount;

const AT = new Date('2026-11-22T12:00:00.000Z');
const EXPIRY = new Date('2026-11-22T12:05:00.000Z');
const IN_TIME = new Date(EXPIRY.getTime() - 1);

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  other = await openStorage({ url: database.url });
});
afterAll(async () => {
  await storage.close();
  await other.close();
  await database.drop();
});
beforeEach(async () => {
  account = await seedAccount(storage);
});

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

async function ask(change: Partial<Confirmation> = {}): Promise<Confirmation> {
  const id = newId();
  const confirmation = {
    ...{ id, accountId: account.accountId, keyId: newId(), action: 'delete_prompt', targetId: newId() },
    ...{ targetVersion: '3', digest: digestOf(id), argumentsDigest: digestOf('arguments') },
    ...{ channel: 'token' as const, createdAt: AT, expiresAt: EXPIRY, usedAt: null },
    ...change,
  };
  await storage.repositories.confirmations.insert(confirmation);
  return confirmation;
}

function answerTo(confirmation: Confirmation): ConfirmationRedemption {
  const { accountId, keyId, action, digest, argumentsDigest, channel } = confirmation;
  return { accountId, keyId, action, digest, argumentsDigest, channel, now: IN_TIME };
}

describe('a confirmation', () => {
  it('is redeemed by one of fifty who try at once on two connections to the database', async () => {
    const asked = await ask();
    const attempts = Array.from({ length: 50 }, (_, index) =>
      (index % 2 === 0 ? storage : other).repositories.confirmations.redeem(answerTo(asked)),
    );
    const redeemed = (await Promise.all(attempts)).filter((answer) => answer !== null);
    expect(redeemed.map((answer) => ({ ...answer }))).toEqual([{ ...asked, usedAt: IN_TIME }]);
  });

  it('is redeemed by one of two transactions, and free again when that one is undone', async () => {
    const asked = await ask();
    const failure = new Error('changed my mind');
    const undone = storage.transaction(async ({ confirmations }) => {
      expect(await confirmations.redeem(answerTo(asked))).not.toBeNull();
      throw failure;
    });
    await expect(undone).rejects.toBe(failure);
    expect(await storage.repositories.confirmations.redeem(answerTo(asked))).not.toBeNull();
    expect(await other.repositories.confirmations.redeem(answerTo(asked))).toBeNull();
  });

  it.each<
    [
      string,
      (asked: Confirmation) => Partial<ConfirmationRedemption> | Promise<Partial<ConfirmationRedemption>>,
    ]
  >([
    ['at the very instant of its expiry', () => ({ now: EXPIRY })],
    ['by another key', () => ({ keyId: newId() })],
    ['by another account', async () => ({ accountId: (await seedAccount(storage)).accountId })],
    ['for another action', () => ({ action: 'delete_skill' })],
    ['with other arguments', () => ({ argumentsDigest: digestOf('others') })],
    ['over another channel', () => ({ channel: 'elicitation' })],
    ['with another token', () => ({ digest: digestOf('guessed') })],
    ['by a key that is none', () => ({ keyId: 'no id' })],
  ])('is not redeemed %s, and still stands', async (_how, change) => {
    const asked = await ask();
    const wrong = { ...answerTo(asked), ...(await change(asked)) };
    expect(await storage.repositories.confirmations.redeem(wrong)).toBeNull();
    expect(await storage.repositories.confirmations.redeem(answerTo(asked))).not.toBeNull();
  });

  it('is removed once it is over, redeemed or not, and never before', async () => {
    const over = await ask();
    const redeemed = await ask();
    const standing = await ask({ expiresAt: new Date(EXPIRY.getTime() + 1) });
    await storage.repositories.confirmations.redeem(answerTo(redeemed));
    await storage.repositories.confirmations.deleteExpired(EXPIRY);
    const { rows } = await storage.pool.query(
      'select id from paretostudio.confirmations where account_id = $1',
      [over.accountId],
    );
    expect(rows).toEqual([{ id: standing.id }]);
  });
});
