import { createHash, randomBytes } from 'node:crypto';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let storage: Storage;
let other: Storage;

const NOW = new Date('2026-11-22T12:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

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

function digest(): string {
  return createHash('sha256').update(randomBytes(16)).digest('hex');
}

describe('the state of a relayed question', () => {
  it('is redeemed by one of fifty who try at once on two connections to the database', async () => {
    const state = digest();
    const attempts = Array.from({ length: 50 }, (_, index) =>
      (index % 2 === 0 ? storage : other).repositories.relayStates.redeem(state, later(1), NOW),
    );
    expect((await Promise.all(attempts)).filter(Boolean)).toHaveLength(1);
    expect(await storage.repositories.relayStates.redeem(digest(), later(1), NOW)).toBe(true);
  });

  it('is refused at the very instant of its expiry, also when it was never redeemed', async () => {
    const { relayStates } = storage.repositories;
    expect(await relayStates.redeem(digest(), NOW, NOW)).toBe(false);
    expect(await relayStates.redeem(digest(), later(1), NOW)).toBe(true);
  });

  it('is forgotten once its age refuses it, and not before', async () => {
    const { relayStates } = storage.repositories;
    await relayStates.deleteExpired(later(1_000_000));
    const [over, standing] = [digest(), digest()];
    await relayStates.redeem(over, later(1_000), NOW);
    await relayStates.redeem(standing, later(1_001), NOW);
    expect(await relayStates.deleteExpired(later(1_000))).toBe(1);
    expect(await relayStates.redeem(standing, later(1_001), later(1_000))).toBe(false);
    expect(await relayStates.redeem(over, later(1_000), later(1_000))).toBe(false);
  });

  it.each(['', 'abc', 'no hex'.padEnd(64), 'f'.repeat(66)])('is none with the digest %j', async (none) => {
    await expect(storage.repositories.relayStates.redeem(none, later(1), NOW)).rejects.toMatchObject({
      constraint: 'relay_states_digest_check',
    });
  });
});
