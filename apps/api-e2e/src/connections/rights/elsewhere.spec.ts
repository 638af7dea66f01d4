import { randomUUID } from 'node:crypto';
import type { Answer } from '../../harness/ask.js';
import { agentPlace, at, saveConnection, toolNames, type ToolPlace } from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { requestsUsed, saveAgent } from '../../harness/library.js';
import { askMcp, mcpAnswer, mcpRequest, toolCall, type Era } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

const ERAS: readonly Era[] = ['modern', 'legacy'];
const HELLO = { text: 'hello' };

describe('a key', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let mine: ToolPlace;
  let other: ToolPlace;
  let agent: ToolPlace;
  let theirs: { readonly connection: ToolPlace; readonly agent: ToolPlace };

  beforeAll(async () => {
    upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    const { url } = upstream;
    mine = await saveConnection(studio, person, { url, name: 'A' });
    other = await saveConnection(studio, person, { url, name: 'B' });
    const connections = [{ connection: 'a', tools: ['echo', 'add'] }];
    agent = agentPlace(await saveAgent(studio, person, { connections }));
    const stranger = await signUp(studio, 'pro');
    theirs = {
      connection: await saveConnection(studio, stranger, { url, name: 'A' }),
      agent: agentPlace(await saveAgent(studio, stranger, { connections })),
    };
  });
  beforeEach(() => upstream.forget());

  const keyFor = async (permissions: object) => (await createKey(studio, person, { permissions })).key;
  const callRest = (place: ToolPlace, tool: string, key: string, json: object = HELLO) =>
    studio.ask({ method: 'POST', path: `${place.tools}/${tool}`, key, json });
  const callMcp = (place: ToolPlace, tool: string, key: string, era: Era) =>
    askMcp(studio, key, era, at(place, toolCall(tool, HELLO)));
  const upstreamCalls = async () =>
    (await upstream.requests()).filter(({ method }) => method === 'tools/call').length;
  const alike = ({ status, body }: Answer) => ({ status, body: { ...body, requestId: null } });

  it('for A is refused on B over REST as if B were absent', async () => {
    const key = await keyFor({ [mine.resource]: ['*'] });
    const absent = { ...other, tools: `/v1/connections/${randomUUID()}/tools` };

    const refused = await callRest(other, 'echo', key);

    expect((await callRest(mine, 'echo', key)).status).toBe(200);
    expectProblem(refused, 404, 'not_found');
    expect(alike(refused)).toEqual(alike(await callRest(absent, 'echo', key)));
    await expect(upstreamCalls()).resolves.toBe(1);
  });

  describe.each(ERAS)('over MCP of the era %s', (era) => {
    it('for A is refused on B as if B were absent', async () => {
      const key = await keyFor({ [mine.resource]: ['*'] });
      const absent = { ...other, mcp: `/mcp/conn_${randomUUID()}` };

      const refused = await callMcp(other, 'echo', key, era);

      expect(await callMcp(mine, 'echo', key, era)).toMatchObject({ status: 200, result: {} });
      expect(refused).toMatchObject({ status: 404, error: { code: 404 } });
      expect(refused.error).toEqual((await callMcp(absent, 'echo', key, era)).error);
      await expect(upstreamCalls()).resolves.toBe(1);
    });

    it.each(['tools/list', 'ping', 'prompts/list'])('for A gets no %s of B', async (method) => {
      const key = await keyFor({ [mine.resource]: ['*'] });

      const refused = await askMcp(studio, key, era, at(other, { method }));

      expect(refused).toMatchObject({ status: 404, error: { code: 404 } });
    });

    it.each(['slow', 'a_slow', 'b_echo', 'echo'])(
      'for an agent calls no tool that it does not select, such as %s',
      async (tool) => {
        const key = await keyFor({ [agent.resource]: ['*'] });

        const refused = await callMcp(agent, tool, key, era);
        const unheardOf = await callMcp(agent, 'a_unheard_of', key, era);

        expect(refused.error).toEqual({
          code: -32602,
          message: unheardOf.error?.message.replace('a_unheard_of', tool),
        });
        await expect(upstreamCalls()).resolves.toBe(0);
      },
    );

    it('of one account meets the connections and agents of another like absent ones', async () => {
      const key = await keyFor({ '*': ['*'] });
      for (const place of [theirs.connection, theirs.agent]) {
        const absent = { mcp: place.mcp.replace(place.id, randomUUID()) };
        for (const message of [
          toolCall('a_echo', HELLO),
          toolCall('echo', HELLO),
          { method: 'tools/list' },
        ]) {
          const refused = await askMcp(studio, key, era, at(place, message));
          const ofNobody = await askMcp(studio, key, era, at(absent, message));

          expect(refused.status).toBe(404);
          expect([refused.status, refused.error]).toEqual([ofNobody.status, ofNobody.error]);
        }
      }
      await expect(upstreamCalls()).resolves.toBe(0);
    });

    it('gets nothing by a batch with one call that it may make', async () => {
      const key = await keyFor({ [mine.resource]: ['echo'] });
      const allowed = mcpRequest(era, at(mine, toolCall('echo', HELLO)));
      const forbidden = mcpRequest(era, { ...at(mine, toolCall('delete_note', { id: '1' })), id: 2 });
      const observer = await keyFor({ self: ['whoami'] });
      const before = await requestsUsed(studio, observer);

      const answer = await studio.ask({ ...allowed, json: [allowed.json, forbidden.json], key });

      expect(mcpAnswer(answer)).toMatchObject({ status: 400, error: { code: -32600 } });
      await expect(upstreamCalls()).resolves.toBe(0);
      await expect(requestsUsed(studio, observer)).resolves.toBe(before);
    });
  });

  it.each(['slow', 'a_slow', 'b_echo', 'echo'])(
    'for an agent calls no tool over REST that it does not select, such as %s',
    async (tool) => {
      const key = await keyFor({ [agent.resource]: ['*'] });

      expect((await callRest(agent, 'a_echo', key)).status).toBe(200);
      expectProblem(await callRest(agent, tool, key), 404, 'not_found');
      await expect(upstreamCalls()).resolves.toBe(1);
    },
  );

  it('for an agent calls no tool of its connection at the connection itself', async () => {
    const key = await keyFor({ [agent.resource]: ['*'] });

    expectProblem(await callRest(mine, 'echo', key), 404, 'not_found');
    expect((await callMcp(mine, 'echo', key, 'modern')).status).toBe(404);
  });

  it('for one tool is shown that tool alone, and calls no other', async () => {
    const key = await keyFor({ [mine.resource]: ['echo'] });

    await expect(toolNames(studio, key, mine)).resolves.toEqual(['echo']);
    expect((await callRest(mine, 'echo', key)).status).toBe(200);
    expectProblem(await callRest(mine, 'add', key, { a: 1, b: 2 }), 404, 'not_found');
  });

  it('for the library alone uses no tool of any connection', async () => {
    const key = await keyFor({ self: ['*'] });

    expectProblem(await callRest(mine, 'echo', key), 404, 'not_found');
    expect((await callMcp(agent, 'a_echo', key, 'modern')).status).toBe(404);
  });

  it('of one account meets ids of another over REST like absent ones', async () => {
    const key = await keyFor({ '*': ['*'] });
    for (const place of [theirs.connection, theirs.agent]) {
      const absent = { ...place, tools: place.tools.replace(place.id, randomUUID()) };
      const refused = await callRest(place, 'echo', key);

      expectProblem(refused, 404, 'not_found');
      expect(alike(refused)).toEqual(alike(await callRest(absent, 'echo', key)));
    }
    await expect(upstreamCalls()).resolves.toBe(0);
  });
});
