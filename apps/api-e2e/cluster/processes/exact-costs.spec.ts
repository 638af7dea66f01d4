import { awayFromMidnight } from '../../src/harness/away-from-midnight.js';
import { outcomeOf } from '../../src/harness/doors.js';
import { KeptConnection } from '../../src/harness/kept-connection.js';
import { Load } from '../../src/harness/load.js';
import { createKey, signUp } from '../../src/harness/people.js';
import { useCluster } from '../../src/harness/use-cluster.js';
import { PricedServices } from './priced-services.js';

const CLIENTS = 48;
const LIMIT = 2_000;
const COST_MAX = 7;
/** How often the cheapest request is to be refused before the limit counts as spent. */
const REFUSED_MIN = 100;

describe('requests that cost more than one, at full load over three processes of a service', () => {
  const cluster = useCluster({ processes: 1 });
  let services: PricedServices;

  beforeAll(async () => {
    const { DATABASE_URL = '', KEY_PEPPERS = '' } = cluster.environment;
    services = await PricedServices.start(3, { DATABASE_URL, KEY_PEPPERS });
  });
  afterAll(() => services?.stop());

  it('are let in whole or not at all, and together spend exactly the limit', async () => {
    await awayFromMidnight();
    await cluster.setLimits({ day: LIMIT, minute: 1_000_000 });
    const person = await signUp(cluster);
    const { key } = await createKey(cluster, person);
    const connections = Array.from(
      { length: CLIENTS },
      (_, lane) => new KeptConnection(services.urls[lane % services.urls.length]!),
    );
    let admittedCost = 0;
    let refusedCheapest = 0;
    const outcomes = new Set<string>();
    let turn = 0;

    const load = Load.begin(CLIENTS, async (lane) => {
      const cost = 1 + ((turn += 1) % COST_MAX);
      const outcome = outcomeOf(await connections[lane]!.ask({ path: `/${cost}`, key }));
      outcomes.add(outcome);
      if (outcome === 'ok') admittedCost += cost;
      else if (cost === 1) refusedCheapest += 1;
    });
    await load.until('a limit that is spent', () => refusedCheapest >= REFUSED_MIN, 60_000);
    await load.end();
    for (const connection of connections) connection.hangUp();

    expect([...outcomes].sort()).toEqual(['ok', 'quota_exceeded']);
    expect(admittedCost).toBe(LIMIT);
    const meters = await cluster.database.query(
      'select used from paretostudio.account_meters where account_id = $1',
      [person.accountId],
    );
    expect(meters).toEqual([{ used: LIMIT }]);
  });
});
