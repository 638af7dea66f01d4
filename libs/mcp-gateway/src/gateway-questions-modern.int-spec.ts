import type { HostileExchange } from './testing/index.js';
import { CANNOT_BE_ASKED, faultOf, upstreamAt } from './testing/open-test-gateway.js';
import { form, textOf } from './testing/pushing.js';
import { ask, asking, said } from './testing/questions.js';
import { useGateways } from './testing/use-gateways.js';

const { open, serving } = useGateways();

describe('a modern upstream', () => {
  const DISCOVERY = 'server/discover';

  async function returning(result: (round: number, exchange: HostileExchange) => unknown) {
    let round = 0;
    return serving((exchange) => {
      if (exchange.method === DISCOVERY || exchange.method !== 'tools/call') return exchange.behave();
      exchange.reply(result((round += 1), exchange));
    });
  }

  test.each([
    ['sampling', { method: 'sampling/createMessage', params: { messages: [] } }],
    ['roots', { method: 'roots/list' }],
    [
      'a page that is no page',
      { method: 'elicitation/create', params: { mode: 'url', message: 'Go', url: 'javascript:alert(1)' } },
    ],
    [
      'an address that hides its host',
      {
        method: 'elicitation/create',
        params: { mode: 'url', message: 'Go', url: 'https://good.example@evil.example' },
      },
    ],
    ['nothing', null],
  ])('that asks for %s gets nothing', async (_what, request) => {
    const server = await returning(() => ({ resultType: 'input_required', inputRequests: { a: request } }));
    const { gateway } = open();
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), asking('Q')))).toBe('invalid_answer');
  });

  test('that asks whom it was told not to gets nothing', async () => {
    const request = { method: 'elicitation/create', params: form('Q') };
    const server = await returning(() => ({ resultType: 'input_required', inputRequests: { a: request } }));
    const { gateway } = open();
    const call = asking('Q', { abilities: CANNOT_BE_ASKED });
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), call))).toBe('invalid_answer');
  });

  test('that asks for ever what is declined is given up', async () => {
    const params = {
      message: 'Q',
      requestedSchema: { type: 'object', properties: { password: { type: 'string' } } },
    };
    const inputRequests = { a: { method: 'elicitation/create', params } };
    const server = await returning(() => ({
      resultType: 'input_required',
      inputRequests,
      requestState: 's',
    }));
    const { gateway } = open();
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), asking('Q')))).toBe('invalid_answer');
    expect(server.requests.filter(({ body }) => body.includes('tools/call')).length).toBeLessThan(6);
  });

  test('whose state is longer than can be passed on', async () => {
    const inputRequests = { a: { method: 'elicitation/create', params: form('Q') } };
    const requestState = 'x'.repeat(70_000);
    const server = await returning(() => ({ resultType: 'input_required', inputRequests, requestState }));
    const { gateway } = open();
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), asking('Q')))).toBe('too_large');
  });

  test('gets its own state back to the letter, and the caller never sees it', async () => {
    const requestState = 'the upstream\u2019s \ud83d\ude00 own words';
    const inputRequests = { a: { method: 'elicitation/create', params: form('Q') } };
    const server = await returning((round, { params }) =>
      round === 1
        ? { resultType: 'input_required', inputRequests, requestState }
        : {
            resultType: 'complete',
            ...textOf({ state: params['requestState'], responses: params['inputResponses'] }),
          },
    );
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const asked = await ask(gateway, upstream, asking('Q'));
    expect(Buffer.from(asked.state.split('.')[2]!, 'base64url').toString()).not.toContain('own words');
    const answer = {
      state: asked.state,
      responses: { a: { action: 'decline', extra: 1 }, b: { action: 'accept' } },
    };
    expect(await gateway.callTool(upstream, asking('Q', { answer }))).toEqual(
      said(JSON.stringify({ state: requestState, responses: { a: { action: 'decline' } } })),
    );
  });
});
