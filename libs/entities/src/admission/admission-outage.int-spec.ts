import { AdmissionWorld, groupOf } from '../testing/admission-world.js';
import { AdmissionPools } from './admission-pools.js';
import { admitStatements, readAdmitSql } from './admit-statements.js';
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
    let isOver = false;
    const asking = Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        while (!isOver) {
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
    for (let round = 0; round < 100 && (round < 5 || failed === 0); round += 1) {
      await world.storage.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name like '% admission'`,
      );
    }
    isOver = true;
    await asking;
    expect(failed).toBeGreaterThan(0);
    expect((await admit(0, key)).admitted).toBe(true);
    // A statement that was ended after it had counted is counted and not answered, never the other way round.
    expect((await world.metersOf(accountId)).used).toBeGreaterThanOrEqual(admitted + 1);
    await close();
  });

  it('between the two statements leaves those who were counted their answer', async () => {
    const [fits, limited] = await Promise.all([world.addHolder('open'), world.addHolder('open', 5)]);
    const exact = `gone as (select) select pg_terminate_backend(pg_backend_pid()) from found where $7::boolean is not null`;
    const pools = new AdmissionPools({ url: world.url });
    const store = new PgAdmissionStore(pools, { statements: admitStatements({ ...readAdmitSql(), exact }) });
    const answers = await store.decide([groupOf(limited.key), groupOf(fits.key)], 'main');
    expect(answers).toMatchObject([{ kind: 'again' }, { kind: 'decided', granted: 1, refusal: null }]);
    await expect(store.decide([groupOf(limited.key)], 'main')).rejects.toMatchObject({
      name: 'AdmissionUnavailableError',
    });
    expect(await world.metersOf(fits.accountId)).toMatchObject({ used: 1 });
    expect(await world.metersOf(limited.accountId)).toMatchObject({ used: 0 });
    await pools.close();
  });

  it('that leaves a statement under way costs its connection, also where everybody was answered', async () => {
    const [fits, limited] = await Promise.all([world.addHolder('open'), world.addHolder('open', 5)]);
    const exact = 'slow as (select pg_sleep(5)) select from slow, found where $7::boolean is not null';
    const pools = new AdmissionPools({ url: world.url }, 1);
    pools.main.options.query_timeout = 50;
    const store = new PgAdmissionStore(pools, { statements: admitStatements({ ...readAdmitSql(), exact }) });
    const answers = await store.decide([groupOf(limited.key), groupOf(fits.key)], 'main');
    expect(answers).toMatchObject([{ kind: 'again' }, { kind: 'decided', granted: 1 }]);
    expect(await store.decide([groupOf(fits.key)], 'main')).toMatchObject([{ granted: 1 }]);
    await pools.close();
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
