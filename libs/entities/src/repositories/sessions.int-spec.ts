import { createHash } from 'node:crypto';
import type { Session } from '../entities/session.entity.js';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import type { Repositories } from './repositories.js';

const AT = new Date('2026-11-22T12:00:00.000Z');
const DAY_MS = 86_400_000;

let database: TestDatabase;
let storage: Storage;
let ask: Repositories;
let person: SeededAccount;
let stranger: SeededAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  ask = storage.repositories;
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  person = await seedAccount(storage, { at: AT });
  stranger = await seedAccount(storage, { at: AT });
});

function days(count: number, ms = 0): Date {
  return new Date(AT.getTime() + count * DAY_MS + ms);
}

async function signIn(
  { userId, memberId }: SeededAccount,
  { lastSeenAt = AT, expiresAt = days(30) }: Partial<Pick<Session, 'lastSeenAt' | 'expiresAt'>> = {},
): Promise<string> {
  const id = newId();
  const digest = createHash('sha256').update(id).digest();
  const from = { address: '192.0.2.7', userAgent: null };
  const since = { createdAt: AT, provedAt: AT, lastSeenAt, expiresAt };
  await ask.sessions.insert({ id, userId, memberId, digest, ...from, ...since });
  return id;
}

async function listed(now: Date, limit = 10): Promise<string[]> {
  const seenAfter = new Date(now.getTime() - 7 * DAY_MS);
  const sessions = await ask.sessions.listLiveByUser(person.userId, { now, seenAfter, limit });
  return sessions.map(({ id }) => id);
}

describe('the sessions of a person', () => {
  it('are listed by their use, newest first, and of equals the newer one first, up to the limit', async () => {
    const first = await signIn(person);
    const second = await signIn(person);
    const used = await signIn(person, { lastSeenAt: days(1) });
    await signIn(stranger, { lastSeenAt: days(2) });
    expect(await listed(days(3))).toEqual([used, ...[first, second].sort().reverse()]);
    expect(await listed(days(3), 1)).toEqual([used]);
  });

  it('are left out at the instant of their expiry, and so many days after their last use', async () => {
    const old = await signIn(person, { lastSeenAt: days(4), expiresAt: days(5) });
    const idle = await signIn(person);
    expect(await listed(days(5, -1))).toEqual([old, idle]);
    expect(await listed(days(5))).toEqual([idle]);
    expect(await listed(days(7, -1))).toEqual([idle]);
    expect(await listed(days(7))).toEqual([]);
  });

  it('are found and ended by that person’s id alone', async () => {
    const id = await signIn(person);
    const { sessions } = ask;
    expect(await sessions.findOfUser(stranger.userId, id)).toBeNull();
    expect(await sessions.deleteOfUser(stranger.userId, id)).toBe(false);
    expect((await sessions.findOfUser(person.userId, id))?.memberId).toBe(person.memberId);
    expect(await sessions.deleteOfUser(person.userId, id)).toBe(true);
    expect(await sessions.deleteOfUser(person.userId, id)).toBe(false);
    expect(await sessions.findOfUser(person.userId, id)).toBeNull();
  });

  it.each(['', 'nobody', "' or true --", newId().toUpperCase().replace('-', '')])(
    'are not found under what is no id: %j',
    async (text) => {
      const { sessions } = ask;
      expect(await sessions.findOfUser(person.userId, text)).toBeNull();
      expect(await sessions.deleteOfUser(text, text)).toBe(false);
      expect(await sessions.listLiveByUser(text, { now: AT, seenAfter: AT, limit: 1 })).toEqual([]);
    },
  );
});

describe('a person', () => {
  it('is given another name, and nobody else is', async () => {
    const others = await ask.users.findById(stranger.userId);
    await ask.users.updateName(person.userId, '😀'.repeat(64));
    expect((await ask.users.findById(person.userId))?.name).toBe('😀'.repeat(64));
    expect(await ask.users.findById(stranger.userId)).toEqual(others);
  });
});
