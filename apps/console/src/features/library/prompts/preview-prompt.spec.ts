import { previewPrompt } from './preview-prompt.js';

const variable = (name: string, facts: object = {}) => ({
  name,
  description: '',
  required: true,
  default: null,
  ...facts,
});
const of = (body: string, ...variables: ReturnType<typeof variable>[]) => ({
  body,
  messages: null,
  variables,
});

describe('previewPrompt', () => {
  it('puts samples and defaults into the gaps and marks what is missing', () => {
    const prompt = of(
      '{{a}}, {{b}}, {{c}}.',
      variable('a'),
      variable('b', { default: 'two' }),
      variable('c'),
    );
    expect(previewPrompt(prompt, { a: 'one' })).toEqual({
      messages: [
        {
          role: 'user',
          pieces: [
            { variable: 'a', text: 'one', isMissing: false },
            { variable: null, text: ', ', isMissing: false },
            { variable: 'b', text: 'two', isMissing: false },
            { variable: null, text: ', ', isMissing: false },
            { variable: 'c', text: '{{c}}', isMissing: true },
            { variable: null, text: '.', isMissing: false },
          ],
        },
      ],
      missing: ['c'],
      text: null,
      isTooLong: false,
    });
  });

  it('never looks for gaps in a sample, and shows an escaped gap as it is written', () => {
    const { text, messages } = previewPrompt(of('{{a}} \\{{a}}', variable('a')), { a: '{{a}}\ue000' });
    expect(text).toBe('{{a}}\ue000 {{a}}');
    expect(messages[0]?.pieces.map((piece) => piece.text)).toEqual(['{{a}}\ue000', ' {{a}}']);
  });

  it('cuts at gaps alone where the text has characters of the private area', () => {
    const { messages } = previewPrompt(of('\ue0000\ue000{{a}}', variable('a')), { a: 'x' });
    expect(messages[0]?.pieces).toEqual([
      { variable: null, text: '\ue0000\ue000', isMissing: false },
      { variable: 'a', text: 'x', isMissing: false },
    ]);
  });

  it('passes over samples of variables that are gone', () => {
    expect(previewPrompt(of('Hi'), { gone: 'x' }).text).toBe('Hi');
  });

  it('joins the messages of a conversation to the text that is copied', () => {
    const messages = [
      { role: 'user' as const, text: 'Hi {{a}}' },
      { role: 'assistant' as const, text: 'Hello' },
    ];
    expect(previewPrompt({ body: null, messages, variables: [variable('a')] }, { a: 'Ada' }).text).toBe(
      'Hi Ada\n\nHello',
    );
  });
});
