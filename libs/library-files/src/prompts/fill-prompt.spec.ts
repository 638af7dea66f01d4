import { FILLED_LENGTH_MAX } from '../templates/fill-pieces.js';
import { fillPrompt } from './fill-prompt.js';
import type { PromptVariableSpec } from './prompt-document.js';

function variable(name: string, change: Partial<PromptVariableSpec> = {}): PromptVariableSpec {
  return { name, description: '', required: false, default: null, ...change };
}

const BODY = {
  body: 'Write about {{topic}} for {{reader}}{{end}} {{other}}',
  messages: null,
  variables: [variable('topic', { required: true }), variable('reader', { default: 'all' }), variable('end')],
};

describe('fillPrompt', () => {
  it('makes one message of the user, with values, defaults, nothing, and undeclared gaps as written', () => {
    expect(fillPrompt(BODY, { topic: '{{reader}}' })).toEqual({
      ok: true,
      messages: [{ role: 'user', text: 'Write about {{reader}} for all {{other}}' }],
    });
  });

  it('fills every message, in order and with its role', () => {
    const prompt = {
      body: null,
      messages: [
        { role: 'user' as const, text: 'About {{topic}}' },
        { role: 'assistant' as const, text: '{{topic}}:' },
      ],
      variables: [variable('topic')],
    };
    expect(fillPrompt(prompt, { topic: 'tides' })).toEqual({
      ok: true,
      messages: [
        { role: 'user', text: 'About tides' },
        { role: 'assistant', text: 'tides:' },
      ],
    });
  });

  it('takes the empty text for a value, in place of a default too', () => {
    expect(fillPrompt(BODY, { topic: '', reader: '' })).toMatchObject({
      messages: [{ text: 'Write about  for  {{other}}' }],
    });
  });

  it('names everything that is missing and everything that is unknown', () => {
    expect(fillPrompt(BODY, { subject: 'a', other: 'b' })).toEqual({
      ok: false,
      missing: ['topic'],
      unknown: ['subject', 'other'],
      tooLong: false,
    });
  });

  it('needs no value for what is required and has a default', () => {
    const prompt = { ...BODY, body: '{{a}}', variables: [variable('a', { required: true, default: 'x' })] };
    expect(fillPrompt(prompt, {})).toMatchObject({ ok: true, messages: [{ text: 'x' }] });
  });

  it('takes names of every object for names like others', () => {
    const prompt = {
      body: '{{constructor}}{{__proto__}}',
      messages: null,
      variables: [variable('constructor', { required: true }), variable('__proto__')],
    };
    expect(fillPrompt(prompt, {})).toMatchObject({ ok: false, missing: ['constructor'] });
    expect(fillPrompt(prompt, JSON.parse('{"constructor":"a","__proto__":"b"}'))).toMatchObject({
      messages: [{ text: 'ab' }],
    });
    expect(fillPrompt(BODY, JSON.parse('{"topic":"a","__proto__":"b"}'))).toMatchObject({
      unknown: ['__proto__'],
    });
  });

  it('refuses to make more than a bounded text out of few words, over all messages together', () => {
    const half = 'x'.repeat(FILLED_LENGTH_MAX / 2);
    const message = { role: 'user' as const, text: '{{a}}' };
    const prompt = (count: number) => ({
      body: null,
      messages: Array(count).fill(message),
      variables: [variable('a')],
    });
    expect(fillPrompt(prompt(2), { a: half }).ok).toBe(true);
    expect(fillPrompt(prompt(3), { a: half })).toEqual({
      ok: false,
      missing: [],
      unknown: [],
      tooLong: true,
    });
  });
});
