import { describeAdmission } from '@paretostudio/admission/testing';
import { openStorage } from '../storage/open-storage.js';
import { createTestDatabase, StorageWorld, TEST_PEPPERS, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describeAdmission('PostgreSQL', async (at) => {
  const storage = await openStorage({ url: database.url });
  const world = new StorageWorld(storage, TEST_PEPPERS, at);
  const admission = storage.admission(TEST_PEPPERS, { clock: () => world.now });
  return Object.assign(world, { admission, close: () => storage.close() });
});
