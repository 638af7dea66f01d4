import { faultOf, until, upstreamAt } from './testing/open-test-gateway.js';
import { form, progressOf, pushing, textOf } from './testing/pushing.js';
import { answering, ask, asking, said } from './testing/questions.js';
import { useGateways } from './testing/use-gateways.js';

const { open, serving } = useGateways();

describe('a legacy upstream that pushes', () => {
  test('asks twice in one call', async () => {
    const server = await serving(
      pushing(async (push) => textOf([await push(form('One?')), await push(form('Two?'))])),
    );
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const first = await ask(gateway, upstream, asking('Q'));
    expect(JSON.stringify(first.requests)).toContain('Notes asks: One?');
    const second = await ask(gateway, upstream, asking('Q', { answer: answering(first, '1') }));
    expect(JSON.stringify(second.requests)).toContain('Notes asks: Two?');
    const last = await gateway.callTool(upstream, asking('Q', { answer: answering(second, '2') }));
    expect(last).toEqual(
      said(
        JSON.stringify([
          { action: 'accept', content: { answer: '1' } },
          { action: 'accept', content: { answer: '2' } },
        ]),
      ),
    );
  });

  test('is not answered for its caller what the caller was not asked', async () => {
    let goOn: () => void = () => undefined;
    const server = await serving(
      pushing(async (push, { params, response }) => {
        const one = push(form('One?'));
        await new Promise<void>((resolve) => (goOn = resolve));
        const two = push(form('Two?'));
        response.write(progressOf(params));
        return textOf(await Promise.all([one, two]));
      }),
    );
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const heard: unknown[] = [];
    const first = await ask(gateway, upstream, asking('Q', { onProgress: (report) => heard.push(report) }));
    goOn();
    await until(() => heard.length === 1);
    const second = await ask(gateway, upstream, asking('Q', { answer: answering(first, '1') }));
    expect(Object.values(second.requests)).toMatchObject([{ params: { message: 'Notes asks: Two?' } }]);
    const last = await gateway.callTool(upstream, asking('Q', { answer: answering(second, '2') }));
    expect(JSON.stringify(last)).toMatch(/answer.*1.*answer.*2/);
  });

  test('asks on the stream that belongs to no call', async () => {
    const server = await serving(pushing(async (push) => textOf(await push(form('One?'))), 'listening'));
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const asked = await ask(gateway, upstream, asking('Q'));
    const last = await gateway.callTool(upstream, asking('Q', { answer: answering(asked, '1') }));
    expect(last).toMatchObject({ kind: 'result' });
  });

  test.each([
    ['in a way that the caller cannot answer', { mode: 'url', message: 'Go', url: 'https://example.com' }],
    ['without a form', { message: 'What?' }],
    ['without words', { requestedSchema: { type: 'object', properties: {} } }],
  ])('and asks %s fails the call, and is told to stop', async (_what, params) => {
    const server = await serving(pushing(async (push) => textOf(await push(params))));
    const { gateway } = open();
    const call = asking('Q', { abilities: { form: true, url: false } });
    expect(await faultOf(gateway.callTool(upstreamAt(server.url), call))).toBe('invalid_answer');
    await until(() => server.requests.some(({ body }) => body.includes('notifications/cancelled')));
  });

  test('hears of the progress of whoever came back', async () => {
    const server = await serving(
      pushing(async (push, { params, response }) => {
        await push(form('One?'));
        response.write(progressOf(params));
        return textOf('done');
      }),
    );
    const { gateway } = open();
    const upstream = upstreamAt(server.url);
    const heard: string[] = [];
    const asked = await ask(gateway, upstream, asking('Q', { onProgress: () => heard.push('first') }));
    const answer = answering(asked, '1');
    await gateway.callTool(upstream, asking('Q', { answer, onProgress: () => heard.push('second') }));
    expect(heard).toEqual(['second']);
  });
});
