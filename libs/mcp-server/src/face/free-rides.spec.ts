import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { OPERATIONS } from '@paretostudio/studio';
import fc from 'fast-check';
import { readMcpMessage } from '../messages/read-mcp-message.js';
import { modernRequest } from '../testing/modern-request.js';
import { stubFace, type StudioCall } from '../testing/stub-face.js';

const NAMES = [...STUDIO_ACTIONS.names, 'nope', '__proto__', 'list_usage_records'];

/** Fits every answer that the face looks into. */
const ANSWER = {
  ...{ items: [], nextCursor: null },
  ...{ description: '', body: 'B', messages: null, variables: [] },
  ...{ mediaType: 'text/plain', encoding: 'utf8', content: 'C' },
  ...{ action: 'delete_prompt', targetName: 'T', consequences: [], advice: '', token: 't', expiresAt: '' },
};

/** Reads that lists and completions are made of; they take nothing from the quota. */
const FREE_READS: ReadonlySet<string> = new Set([
  'list_prompts',
  'list_skills',
  'list_agents',
  'search_skills',
  'search_agents',
]);

const anyParams = fc.record(
  {
    name: fc.oneof(fc.constantFrom(...NAMES), fc.anything()),
    uri: fc.oneof(fc.constantFrom('skill://a/SKILL.md', 'paretostudio://agents/a.zip'), fc.string()),
    arguments: fc.oneof(
      fc.constant({}),
      fc.constant({ confirmation_token: 't' }),
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.jsonValue(),
    ),
    requestState: fc.oneof(fc.constant('t'), fc.jsonValue()),
    inputResponses: fc.oneof(
      fc.constant({ confirmation: { action: 'accept', content: { confirm: true } } }),
      fc.jsonValue(),
    ),
    cursor: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const anyBody = fc.oneof(
  fc
    .record({
      jsonrpc: fc.constantFrom('2.0', '1.0'),
      id: fc.oneof(fc.constantFrom(1, 'a', null, 1.5), fc.jsonValue()),
      method: fc.constantFrom('tools/call', 'tools/call', 'prompts/get', 'resources/read', 'tools/list', 'x'),
      params: anyParams,
    })
    .map((body) => JSON.parse(JSON.stringify(body)) as Record<string, unknown>),
  fc.jsonValue() as fc.Arbitrary<never>,
);

function isPaid({ method, name }: StudioCall): boolean {
  if (method === 'confirm' || method === 'decline' || FREE_READS.has(name)) return false;
  const { action } = OPERATIONS[name as keyof typeof OPERATIONS];
  return STUDIO_ACTIONS.actions[action].cost > 0;
}

describe('a message that is admitted for nothing', () => {
  it('runs nothing that costs, however it is dressed up', async () => {
    const stub = stubFace(() => ({ ok: true, value: ANSWER }));
    await fc.assert(
      fc.asyncProperty(anyBody, fc.boolean(), async (body, isModern) => {
        stub.calls.length = 0;
        stub.outcomes.length = 0;
        const params = (body as { params?: object } | null)?.params;
        const message = isModern
          ? modernRequest(String((body as { method?: unknown } | null)?.method), { ...params })
          : { body, headers: {} };
        const response = await stub.send(message);
        const { cost } = readMcpMessage(message.body, message.headers);

        expect(response.status).toBeLessThan(500);
        expect(stub.errors).toEqual([]);
        if (cost === 0) expect(stub.calls.filter(isPaid)).toEqual([]);
        expect(stub.calls.length).toBeLessThanOrEqual(2);
        expect(stub.outcomes).toHaveLength(1);
      }),
      { numRuns: 1500 },
    );
  });
});
