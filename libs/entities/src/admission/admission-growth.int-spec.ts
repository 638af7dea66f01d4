import { AdmissionWorld } from '../testing/admission-world.js';
import { AdmissionPools } from './admission-pools.js';
import { admitStatements } from './admit-statements.js';

const TABLES = ['api_keys', 'accounts', 'members', 'account_meters', 'key_meters'];

let world: AdmissionWorld;

beforeEach(async () => {
  world = await AdmissionWorld.make();
});
afterEach(() => world.close());

interface Updates {
  readonly updates: number;
  readonly hot: number;
}

/** A server tells what a session did when the session ends, at the latest. */
async function updatesOf(table: string, updatesMin: number): Promise<Updates> {
  for (;;) {
    const { rows } = await world.storage.pool.query<Updates>(
      `select n_tup_upd::int as updates, n_tup_hot_upd::int as hot
       from pg_stat_user_tables where schemaname = 'paretostudio' and relname = $1`,
      [table],
    );
    const [row] = rows;
    if (row !== undefined && row.updates >= updatesMin) return row;
  }
}

describe('what admissions write', () => {
  it('touches no index, however often a meter is moved', async () => {
    const ROUNDS = 300;
    const holders = [];
    for (let each = 0; each < 8; each += 1) {
      holders.push(await world.addHolder('open', each < 4 ? null : 1_000_000));
    }
    const admission = world.open();
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(holders.map(({ key }, index) => admission.admit(index, key)));
    }
    await admission.close();
    const accounts = await updatesOf('account_meters', 8 * ROUNDS);
    expect(accounts.hot).toBe(accounts.updates);
    const keys = await updatesOf('key_meters', 4 * ROUNDS);
    expect(keys.hot).toBe(keys.updates);
  });
});

describe('the plan of an admission', () => {
  /** What the planner takes the tables for: so many rows on each page that there are as many as told. */
  async function pretendRows(count: number): Promise<void> {
    await world.storage.pool.query(
      `update pg_class set relpages = 1, reltuples = $2 where relname = any($1) and relkind = 'r'`,
      [TABLES, count],
    );
  }

  async function plansOf(): Promise<string[]> {
    const pools = new AdmissionPools({ url: world.url });
    const { one, whole, waiting, skipping } = admitStatements();
    const plans: string[] = [];
    for (const statement of [one, whole, waiting, skipping]) {
      if (statement === null) continue;
      const parameters = new Set(statement.text.match(/\$\d+/g)).size;
      const client = await pools.main.connect();
      await client.query(`prepare planned as ${statement.text}`);
      const { rows } = await client.query(
        `explain (costs off) execute planned(${Array(parameters).fill('null').join(', ')})`,
      );
      await client.query('deallocate planned');
      client.release();
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    await pools.close();
    return plans;
  }

  it('is the same for a thousand accounts and for a million, and reads no table from end to end', async () => {
    await world.addHolder('open');
    await world.storage.pool.query('analyze');
    await pretendRows(1_000);
    const few = await plansOf();
    await pretendRows(1_000_000);
    expect(await plansOf()).toEqual(few);
    expect(few.join('\n')).not.toMatch(/Seq Scan on (api_keys|accounts|members|account_meters|key_meters)/);
  });
});
