import { promptText } from './prompt-text.js';
import { skillText } from './skill-text.js';
import { titleOf } from './title-of.js';

const variable = (name: string, more: { required?: boolean; default?: string | null } = {}) => ({
  name,
  description: '',
  required: true,
  default: null,
  ...more,
});

describe('promptText', () => {
  const prompt = {
    body: '{{a}} and {{b}}',
    messages: null,
    variables: [variable('a'), variable('b', { required: false, default: 'standard' })],
  };

  it('fills in values as they are, and the default where nothing was typed', () => {
    expect(promptText(prompt, { a: '{{b}} $&' })).toEqual({ ok: true, text: '{{b}} $& and standard' });
    expect(promptText(prompt, { a: 'x', b: '' })).toEqual({ ok: true, text: 'x and standard' });
  });

  it('names what is missing, an emptied field too', () => {
    expect(promptText(prompt, { a: '' })).toEqual({ ok: false, missing: ['a'], tooLong: false });
  });

  it('tells a text that would be too long', () => {
    const long = { ...prompt, body: '{{a}}'.repeat(30) };
    expect(promptText(long, { a: 'x'.repeat(50_000) })).toEqual({ ok: false, missing: [], tooLong: true });
  });

  it('writes a conversation with its speakers, and one message alone without', () => {
    const said = (messages: { role: 'user' | 'assistant'; text: string }[]) =>
      promptText({ body: null, messages, variables: [] }, {});

    expect(said([{ role: 'user', text: 'Hi' }])).toEqual({ ok: true, text: 'Hi' });
    expect(
      said([
        { role: 'user', text: 'Hi' },
        { role: 'assistant', text: 'Yes?' },
      ]),
    ).toEqual({ ok: true, text: 'User: Hi\n\nAssistant: Yes?' });
  });
});

describe('skillText', () => {
  it('ends with the guardrails where there are any', () => {
    expect(skillText({ instructions: 'Do it.\n', guardrails: ['Be kind.', 'Stop.'] })).toBe(
      'Do it.\n\n## Guardrails\n\n- Be kind.\n- Stop.\n',
    );
    expect(skillText({ instructions: 'Do it.', guardrails: [] })).toBe('Do it.');
  });
});

describe('titleOf', () => {
  it.each([
    ['', ''],
    ['\n  \n Two   words \nmore', 'Two words'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(60)}…`],
    [`${'word '.repeat(20)}`, `${'word '.repeat(11)}word…`],
  ])('suggests for %j: %j', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });
});
