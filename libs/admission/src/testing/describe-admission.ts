import type { TestRunner } from '@paretostudio/quotas/testing';
import type { AdmissionHarness, MakeAdmissionHarness } from './admission-harness.js';
import { describeQuotas } from './describe-quotas.js';
import { describeRights } from './describe-rights.js';
import { describeWithoutBurst } from './describe-without-burst.js';
import { NOON } from './suite.js';

/**
 * Declares the tests that every side of admission passes: the in-memory one, the one on PostgreSQL behind its
 * coalescing front, and the one that asks a server.
 *
 * Limits are those of `PLANS`. The rules where a reader could think otherwise: burst is counted for the account, over
 * all its keys, and each request takes 1 of it unless it says 0; a key's own daily limit answers `quota_exceeded`, and its state stands
 * in for the account's when it has less left; a key and its replacements share that own count; the keys of a removed
 * or suspended member answer `api_key_revoked`.
 *
 * @param name - Of the side under test, for the report.
 * @param makeHarness - See {@link AdmissionHarness}.
 * @param runner - Default the globals of the runner that executes this file.
 * @example
 * describeAdmission('PostgreSQL', async (at) => {
 *   const database = await createTestDatabase();
 *   return new PostgresHarness(await openStorage({ url: database.url }), at);
 * });
 */
export function describeAdmission(
  name: string,
  makeHarness: MakeAdmissionHarness,
  runner: TestRunner = globalThis as unknown as TestRunner,
): void {
  runner.describe(`admission: ${name}`, () => {
    let world: AdmissionHarness;
    runner.beforeEach(async () => {
      world = await makeHarness(NOON);
    });
    runner.afterEach(() => world.close());

    describeRights({ runner, world: () => world });
    describeQuotas({ runner, world: () => world });
    describeWithoutBurst({ runner, world: () => world });
  });
}
