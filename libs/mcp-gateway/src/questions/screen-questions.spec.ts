import { screenQuestions } from './screen-questions.js';

const context = { upstreamName: 'Notes', abilities: { form: true, url: true }, questionsMax: 2 };
const schema = { type: 'object', properties: { answer: { type: 'string' } } };
const asking = (params: unknown) => ({ method: 'elicitation/create', params });
const fault = expect.objectContaining({ reason: 'invalid_answer' });

describe('screenQuestions', () => {
  test('passes on what MCP knows of a question and nothing else', () => {
    const params = { message: 'Which?', requestedSchema: schema, _meta: { a: 1 }, icons: [] };
    expect(screenQuestions({ a: { ...asking(params), extra: 1 } }, context)).toEqual({
      asked: { a: asking({ mode: 'form', message: 'Notes asks: Which?', requestedSchema: schema }) },
      declined: [],
    });
  });

  test('shows what hides in a message or a name, and cuts both', () => {
    const hidden = { ...context, upstreamName: `No\u202etes${'x'.repeat(200)}` };
    const params = { message: `Which\u200b?${'y'.repeat(5_000)}`, requestedSchema: schema };
    const { asked } = screenQuestions({ a: asking(params) }, hidden);
    const { message } = (asked['a'] as { params: { message: string } }).params;
    expect(message).toMatch(/^No\\u\{202E\}tesx+… asks: Which\\u\{200B\}\?y+…$/);
    expect(message.length).toBeLessThanOrEqual(100 + ' asks: '.length + 2_000);
  });

  test('declines the form that asks for a secret and asks the other', () => {
    const secret = { message: 'Log in', requestedSchema: { type: 'object', properties: { password: {} } } };
    const screened = screenQuestions(
      { a: asking(secret), b: asking({ message: 'Q', requestedSchema: schema }) },
      context,
    );
    expect(screened.declined).toEqual(['a']);
    expect(Object.keys(screened.asked)).toEqual(['b']);
  });

  test.each([
    'http://localhost:1/a',
    'http://127.0.0.1/',
    'http://[::1]:8080/',
    'https://example.com:8443/x?y#z',
  ])('lets a person be sent to %s', (url) => {
    const { asked } = screenQuestions({ a: asking({ mode: 'url', message: 'Go', url }) }, context);
    const { params } = asked['a'] as { params: { url: string; message: string } };
    expect(params).toMatchObject({ url, message: `Notes asks: Go (opens ${new URL(url).host})` });
  });

  test('shows the real host of an address in other letters', () => {
    const url = 'https://ex\u0430mple.com/';
    const { asked } = screenQuestions({ a: asking({ mode: 'url', message: 'Go', url }) }, context);
    expect(JSON.stringify(asked)).toContain('(opens xn--exmple-4nf.com)');
  });

  test.each([
    ['http elsewhere', { mode: 'url', message: 'Go', url: 'http://example.com' }],
    ['a script', { mode: 'url', message: 'Go', url: 'javascript:alert(1)' }],
    ['a file', { mode: 'url', message: 'Go', url: 'file:///etc/passwd' }],
    ['a name in front of the host', { mode: 'url', message: 'Go', url: 'https://a@example.com' }],
    ['no address', { mode: 'url', message: 'Go' }],
    [
      'an address that is too long',
      { mode: 'url', message: 'Go', url: `https://example.com/${'x'.repeat(2_048)}` },
    ],
    ['no message', { requestedSchema: schema }],
    ['no form', { message: 'Q' }],
    [
      'a form that is too long',
      { message: 'Q', requestedSchema: { type: 'object', description: 'x'.repeat(40_000) } },
    ],
    ['another mode', { mode: 'voice', message: 'Q' }],
    ['nothing', null],
  ])('refuses a question with %s', (_what, params) => {
    expect(() => screenQuestions({ a: asking(params) }, context)).toThrow(fault);
  });

  test.each([
    ['another method', { a: { method: 'sampling/createMessage', params: {} } }],
    ['a key that is empty', { '': asking({ message: 'Q', requestedSchema: schema }) }],
    ['a key with a line end', { 'a\n': asking({ message: 'Q', requestedSchema: schema }) }],
    ['more than may be asked', { a: asking({}), b: asking({}), c: asking({}) }],
  ])('refuses questions with %s', (_what, requests) => {
    expect(() => screenQuestions(requests, context)).toThrow(fault);
  });

  test('refuses what the caller cannot be asked', () => {
    const formOnly = { ...context, abilities: { form: true, url: false } };
    const urlOnly = { ...context, abilities: { form: false, url: true } };
    const toPage = asking({ mode: 'url', message: 'Go', url: 'https://example.com' });
    expect(() => screenQuestions({ a: toPage }, formOnly)).toThrow(fault);
    expect(() => screenQuestions({ a: asking({ message: 'Q', requestedSchema: schema }) }, urlOnly)).toThrow(
      fault,
    );
  });
});
