import { AdmissionWorld, groupOf } from '../testing/admission-world.js';
import { AdmissionPools } from './admission-pools.js';
import { PgAdmissionStore } from './pg-admission-store.js';

let world: AdmissionWorld;

beforeAll(async () => {
  world = await AdmissionWorld.make();
});
afterAll(() => world.close());

describe('an outage', () => {
  it('in the middle of traffic is unavailable, lets nothing in, and ends by itself', async () => {
    const { admit, close } = world.open();
    const { accountId, key } = await world.addHolder('open');
    await admit(0, key);
    let admitted = 1;
    let failed = 0;
    const asking = Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        for (let tries = 0; tries < 30; tries += 1) {
          await admit(index, key).then(
            (outcome) => (admitted += outcome.admitted ? 1 : 0),
            (error: Error) => {
              expect(error.name).toBe('AdmissionUnavailableError');
              failed += 1;
            },
          );
        }
      }),
    );
    for (let round = 0; round < 5; round += 1) {
      await world.storage.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name like '% admission'`,
      );
    }
    await asking;
    expect(failed).toBeGreaterThan(0);
    expect((await admit(0, key)).admitted).toBe(true);
    // A statement that was ended after it had counted is counted and not answered, never the other way round.
    expect((await world.metersOf(accountId)).used).toBeGreaterThanOrEqual(admitted + 1);
    await close();
  });

  it('of a server that is not there is unavailable, not a refusal', async () => {
    const pools = new AdmissionPools({ url: 'postgres://nobody@127.0.0.1:1/none' });
    const store = new PgAdmissionStore(pools);
    await expect(store.decide([groupOf('psk_any')], 'main')).rejects.toMatchObject({
      name: 'AdmissionUnavailableError',
    });
    await pools.close();
  });
});
