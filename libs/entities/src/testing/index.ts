export { createTestDatabase, type TestDatabase } from './create-test-database.js';
export { seedAccount, seedMember, type SeededAccount } from './seed-account.js';
export { seedAccessToken, type SeededAccessToken } from './seed-access-token.js';
export { StorageWorld } from './storage-world.js';
export { seedKey, TEST_PEPPERS, type SeededKey } from './seed-key.js';
