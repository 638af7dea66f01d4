import { REFUSALS, type Refusal, type RefusalCode } from '@paretostudio/admission';
import { readMcpMessage } from '../messages/read-mcp-message.js';
import { answerMcpRefusal } from './answer-mcp-refusal.js';

const SPENT: Refusal = {
  code: 'quota_exceeded',
  detail: '50 of 50 requests of this day are used. The count begins again at 2026-11-23T00:00:00.000Z.',
  limit: 50,
  used: 50,
  resetAt: new Date('2026-11-23T00:00:00Z'),
  plan: 'free',
  retryAfterSeconds: 60,
};

function factsOf(method: string, params: object = {}) {
  return readMcpMessage({ jsonrpc: '2.0', id: 'x', method, params });
}

describe('answerMcpRefusal', () => {
  it('answers a tool call with an error result that says limit, reset and where to upgrade', () => {
    const answer = answerMcpRefusal(factsOf('tools/call', { name: 'get_prompt' }), SPENT, {
      accountUrl: 'https://studio.example/plan',
    });

    expect(answer).toEqual({
      status: 200,
      body: {
        jsonrpc: '2.0',
        id: 'x',
        result: {
          isError: true,
          content: [
            { type: 'text', text: `${SPENT.detail}\nThe plan is changed at https://studio.example/plan.` },
          ],
          _meta: {
            'paretostudio/refusal': 'quota_exceeded',
            'paretostudio/problem': expect.objectContaining({
              code: 'quota_exceeded',
              limit: 50,
              used: 50,
              resetAt: '2026-11-23T00:00:00.000Z',
              retryAfterSeconds: 60,
            }),
          },
        },
      },
    });
  });

  it('marks the result as complete for the modern era, which demands it', () => {
    const facts = factsOf('tools/call', {
      name: 'get_prompt',
      _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' },
    });
    expect(answerMcpRefusal(facts, SPENT)?.body).toMatchObject({ result: { resultType: 'complete' } });
  });

  it.each(['prompts/get', 'resources/read'])(
    'answers %s with an error outside the reserved codes',
    (method) => {
      expect(answerMcpRefusal(factsOf(method), SPENT)).toEqual({
        status: 200,
        body: {
          jsonrpc: '2.0',
          id: 'x',
          error: {
            code: 429,
            message: SPENT.detail,
            data: expect.objectContaining({ 'paretostudio/refusal': 'quota_exceeded' }),
          },
        },
      });
    },
  );

  it.each(['tools/list', 'initialize', 'ping', 'server/discover', 'prompts/list', 'completion/complete'])(
    'leaves %s to HTTP: it is no operation',
    (method) => {
      expect(answerMcpRefusal(factsOf(method), { ...SPENT, code: 'burst_exceeded' })).toBeNull();
    },
  );

  it('leaves every refusal but quota and burst to HTTP', () => {
    const codes = Object.keys(REFUSALS) as RefusalCode[];
    const answered = codes.filter(
      (code) => answerMcpRefusal(factsOf('tools/call', { name: 'whoami' }), { code, detail: 'D' }) !== null,
    );
    expect(answered.sort()).toEqual(['burst_exceeded', 'quota_exceeded']);
  });

  it.each([[[]], [null], [{ jsonrpc: '2.0', method: 'tools/call' }]])('leaves %j to HTTP', (body) => {
    expect(answerMcpRefusal(readMcpMessage(body), SPENT)).toBeNull();
  });
});
