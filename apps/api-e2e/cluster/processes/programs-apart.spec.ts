import { awayFromMidnight } from '../../src/harness/away-from-midnight.js';
import { expectProblem } from '../../src/harness/expect-problem.js';
import { LIST_PROMPTS, outcomeOf, through } from '../../src/harness/doors.js';
import { KeptConnection } from '../../src/harness/kept-connection.js';
import { Load } from '../../src/harness/load.js';
import { createKey, signUp } from '../../src/harness/people.js';
import type { ServerProcess } from '../../src/harness/server-process.js';
import { useCluster } from '../../src/harness/use-cluster.js';

const CLIENTS = 24;
const LIMIT = 400;
const REFUSED_MIN = 100;
const SEEN_MIN = 60;

describe('the API and the server of MCP, started apart and at once on an empty database', () => {
  const cluster = useCluster({ processes: 0 });
  const ofApi = { SURFACES: 'rest,console' };
  let api: ServerProcess;
  let mcp: ServerProcess;

  beforeAll(async () => {
    await awayFromMidnight();
    const starts = [cluster.start({}, 'mcp'), cluster.start(ofApi)] as const;
    [mcp, api] = await Promise.all(starts);
  });

  const doorOf = (lane: number) => (['rest', 'modern', 'legacy', 'rest'] as const)[lane % 4]!;
  const serverOf = (lane: number) => (doorOf(lane) === 'rest' ? api : mcp);

  it('share one limit exactly, at full load through both', async () => {
    await cluster.setLimits({ day: LIMIT, minute: 1_000_000 });
    const person = await signUp(api);
    const { key } = await createKey(api, person);
    const outcomes = new Map<string, number>();
    const connections = Array.from({ length: CLIENTS }, (_, lane) => new KeptConnection(serverOf(lane).url));

    const load = Load.begin(CLIENTS, async (lane) => {
      const outcome = outcomeOf(await connections[lane]!.ask(through(doorOf(lane), LIST_PROMPTS, key)));
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    });
    await load.until('refusals', () => (outcomes.get('quota_exceeded') ?? 0) >= REFUSED_MIN, 60_000);
    await load.end();
    for (const connection of connections) connection.hangUp();

    expect([...outcomes.keys()].sort()).toEqual(['ok', 'quota_exceeded']);
    expect(outcomes.get('ok')).toBe(LIMIT);
  });

  it('do not need each other: either is stopped and started again while the other serves, and forgets no revoke', async () => {
    await cluster.setLimits({ day: 1_000_000, minute: 1_000_000 });
    const person = await signUp(api);
    const { id, key } = await createKey(api, person);
    let served = 0;
    const unexpected: string[] = [];
    const askAll = (server: ServerProcess, door: 'rest' | 'modern') =>
      Load.begin(4, async () => {
        const outcome = outcomeOf(await server.ask(through(door, LIST_PROMPTS, key)));
        if (outcome === 'ok') served += 1;
        else unexpected.push(outcome);
      });
    const goOn = async (load: Load) => {
      const before = served;
      await load.until('answers', () => served > before + SEEN_MIN);
    };

    const ofMcp = askAll(mcp, 'modern');
    await goOn(ofMcp);
    await api.stop();
    await goOn(ofMcp);
    api = await cluster.start(ofApi);
    await goOn(ofMcp);
    await ofMcp.end();
    const ofRest = askAll(api, 'rest');
    await goOn(ofRest);
    await mcp.stop();
    await goOn(ofRest);
    await ofRest.end();
    expect(unexpected).toEqual([]);

    const revoke = { method: 'POST', path: `/v1/api-keys/${id}/revoke`, cookie: person.cookie, json: {} };
    expect((await api.ask(revoke)).status).toBe(200);
    mcp = await cluster.start({}, 'mcp');
    expectProblem(await mcp.ask(through('legacy', LIST_PROMPTS, key)), 401, 'api_key_revoked');
  });
});
