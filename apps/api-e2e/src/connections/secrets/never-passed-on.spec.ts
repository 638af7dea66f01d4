import {
  agentPlace,
  at,
  saveConnection,
  type SavedConnection,
  type ToolPlace,
} from '../../harness/connections.js';
import { saveAgent } from '../../harness/library.js';
import { mcpRequest, toolCall, type Era } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

/** What a caller might send besides its key, and no upstream may see. */
const OWN = {
  cookie: 'theme=of-the-caller',
  forwarded: 'for=203.0.113.9',
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-host': 'of-the-caller.example',
  'x-real-ip': '203.0.113.9',
  via: '1.1 of-the-caller',
  'x-request-id': 'of-the-caller',
  'x-own-field': 'of-the-caller',
  referer: 'https://of-the-caller.example/',
  'user-agent': 'of-the-caller/1.0',
  'proxy-authorization': 'Basic b2YtdGhlLWNhbGxlcg==',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
} as const;

describe.each(['modern', 'legacy'])('what a caller sends, at an upstream of the era %s', (upstreamEra) => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let key: string;
  let connection: SavedConnection;
  let agent: ToolPlace;

  beforeAll(async () => {
    upstream = await SampleUpstream.start('--era', upstreamEra);
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url });
    const connections = [{ connection: 'sample', tools: null }];
    agent = agentPlace(await saveAgent(studio, person, { connections }));
    ({ key } = await createKey(studio, person, { permissions: { '*': ['*'] } }));
  });
  beforeEach(() => upstream.forget());

  const expectNothingOfTheCaller = async (tool = 'headers') => {
    const seen = await upstream.requests();
    expect(seen.filter((request) => request.tool === tool)).toHaveLength(1);
    for (const { headers } of seen) {
      for (const name of ['authorization', 'x-api-key', 'referer', 'origin', ...Object.keys(OWN)])
        if (name !== 'user-agent') expect(Object.keys(headers)).not.toContain(name);
      const all = JSON.stringify(headers);
      expect(all).not.toContain(key);
      expect(all).not.toMatch(/of-the-caller|203\.0\.113\.9/);
      expect(all).not.toContain(person.cookie.split('=')[1]);
    }
  };

  it.each<Era>(['modern', 'legacy'])('does not come with a call over MCP of the era %s', async (era) => {
    const request = mcpRequest(era, at(connection, toolCall('headers')));

    const { status } = await studio.ask({ ...request, key, headers: { ...request.headers, ...OWN } });

    expect(status).toBe(200);
    await expectNothingOfTheCaller();
  });

  it('does not come with a call through an agent', async () => {
    const request = mcpRequest('modern', at(agent, toolCall('sample_headers')));

    const { status } = await studio.ask({ ...request, key, headers: { ...request.headers, ...OWN } });

    expect(status).toBe(200);
    await expectNothingOfTheCaller();
  });

  it('does not come with a call over REST', async () => {
    const path = `${connection.tools}/headers`;

    const answer = await studio.ask({ method: 'POST', path, key, json: {}, headers: OWN });

    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('of-the-caller');
    await expectNothingOfTheCaller();
  });

  it('does not come with a key in its other field', async () => {
    const path = `${connection.tools}/headers`;

    const { status } = await studio.ask({
      method: 'POST',
      path,
      json: {},
      headers: { ...OWN, 'x-api-key': key },
    });

    expect(status).toBe(200);
    await expectNothingOfTheCaller();
  });

  it('does not come with the cookie of a session', async () => {
    const path = `${connection.tools}/headers`;
    const headers = { ...OWN, cookie: `theme=of-the-caller; ${person.cookie}` };

    const { status } = await studio.ask({ method: 'POST', path, json: {}, headers });

    expect(status).toBe(200);
    await expectNothingOfTheCaller();
  });
});
