import { randomBytes } from 'node:crypto';
import {
  agentPlace,
  at,
  saveConnection,
  type SavedConnection,
  type ToolPlace,
} from '../../harness/connections.js';
import { saveAgent } from '../../harness/library.js';
import { CLIENT_KINDS, connectHttp } from '../../harness/mcp-clients.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { secret } from '../../harness/secrets.js';
import type { ServerProcess } from '../../harness/server-process.js';
import { useStudio } from '../../harness/use-studio.js';

const TOKEN = secret('token-that-the-api-sealed-1234');

describe('the server of MCP alone, beside an API on one database', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let alone: ServerProcess;
  let connection: SavedConnection;
  let agent: ToolPlace;
  let key: string;

  beforeAll(async () => {
    const upstream = await SampleUpstream.start('--token', TOKEN);
    studio.atEnd(() => upstream.stop());
    alone = await studio.start(EGRESS_TO_SAMPLES, 'mcp');
    const person = await signUp(studio, 'pro');
    const authentication = { type: 'bearer', token: TOKEN };
    connection = await saveConnection(studio, person, { url: upstream.url, authentication });
    const connections = [{ connection: 'sample', tools: ['echo', 'ask'] }];
    agent = agentPlace(await saveAgent(studio, person, { connections }));
    ({ key } = await createKey(studio, person, { permissions: { '*': ['*'] } }));
  });

  it.each(CLIENT_KINDS)(
    'serves agents and connections with the credentials that the API sealed, to %s',
    async (kind) => {
      for (const [path, name] of [
        [agent.mcp, 'sample_echo'],
        [connection.mcp, 'echo'],
      ] as const) {
        const client = await connectHttp(kind, alone.url, key, { path });
        const result = await client.callTool({ name, arguments: { text: 'hello' } });
        await client.close();

        expect(result).toMatchObject({ content: [{ text: 'hello' }] });
      }
    },
  );

  it('takes the answer to a question that the API asked', async () => {
    const capabilities = { elicitation: { form: {} } };
    const args = { question: 'Which colour?' };
    const first = at(connection, toolCall('ask', args));
    const { result: asked } = await askMcp(studio, key, 'modern', first, capabilities);
    const [input = ''] = Object.keys(asked?.['inputRequests'] as object);
    const retry = toolCall('ask', args, {
      requestState: asked?.['requestState'],
      inputResponses: { [input]: { action: 'accept', content: { answer: 'green' } } },
    });

    const answers = [
      await askMcp(alone, key, 'modern', at(connection, retry), capabilities),
      await askMcp(studio, key, 'modern', at(connection, retry), capabilities),
    ];

    expect(answers[0]?.result).toMatchObject({ content: [{ text: 'The person answered: green' }] });
    expect(JSON.stringify(answers[1]?.result ?? null)).not.toContain('green');
  });

  it('dials nothing that it was not itself allowed to', async () => {
    const closed = await studio.start({ EGRESS_ALLOW: '' }, 'mcp');

    const { result } = await askMcp(
      closed,
      key,
      'modern',
      at(connection, toolCall('echo', { text: 'hello' })),
    );

    expect(result).toMatchObject({ isError: true, _meta: { 'paretostudio/refusal': 'upstream_failed' } });
  });

  it('says of credentials that were sealed under keys it does not have that they cannot be used, and dials nothing', async () => {
    const other = `other:${secret(randomBytes(32).toString('base64url'))}`;
    const stranger = await studio.start({ ...EGRESS_TO_SAMPLES, CREDENTIAL_KEYS: other }, 'mcp');

    const answer = await askMcp(stranger, key, 'modern', at(connection, toolCall('echo', { text: 'hello' })));

    expect(JSON.stringify(answer)).not.toContain(TOKEN);
    expect(answer.result?.['isError'] ?? answer.error !== undefined).toBe(true);
  });
});
