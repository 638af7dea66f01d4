import { contentOfDraft, isPromptChanged, requestOfDraft, variablesOf } from './prompt-content.js';
import { draftOfPrompt, EMPTY_PROMPT, type PromptView } from './prompt-draft.js';

const PROMPT: PromptView = {
  id: '01a202c7-baf9-77cf-af95-c3cec18d4517',
  slug: 'notes',
  title: 'Notes',
  description: '',
  body: 'For {{b}} about {{a}}',
  messages: null,
  variables: [
    { name: 'a', description: 'What', required: false, default: 'tides' },
    { name: 'b', description: '', required: true, default: null },
    { name: 'unused', description: 'Kept', required: false, default: '' },
  ],
  category: null,
  tags: ['work'],
  version: 1,
  visibility: 'personal',
  ownerMemberId: null,
  createdByMemberId: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

describe('variablesOf', () => {
  it('finds the gaps of the text in their order, each once, a new one required', () => {
    expect(variablesOf({ ...EMPTY_PROMPT, body: '{{x}} {{ y }} {{x}} \\{{z}}' })).toEqual([
      { name: 'x', description: '', required: true, default: null },
      { name: 'y', description: '', required: true, default: null },
    ]);
  });

  it('keeps what was said about a gap while it is out of the text, and saves it no more until it is back', () => {
    const draft = draftOfPrompt(PROMPT);
    const without = { ...draft, body: 'For {{b}}' };
    expect(variablesOf(without).map(({ name }) => name)).toEqual(['b', 'unused']);
    expect(variablesOf({ ...without, body: draft.body })).toEqual(variablesOf(draft));
  });

  it('keeps a variable that was saved without a gap until it is taken away', () => {
    const draft = draftOfPrompt(PROMPT);
    expect(variablesOf(draft).at(-1)).toEqual(PROMPT.variables[2]);
    expect(variablesOf({ ...draft, extraVariables: [] }).map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it.each(['constructor', '__proto__', 'toString'])('takes a gap named %s as any other', (name) => {
    expect(variablesOf({ ...EMPTY_PROMPT, body: `{{${name}}}` })).toEqual([
      { name, description: '', required: true, default: null },
    ]);
  });
});

describe('requestOfDraft', () => {
  it('sends a body or messages, never both, and no slug where none is given', () => {
    const draft = {
      ...EMPTY_PROMPT,
      title: ' Notes ',
      body: 'Hi',
      messages: [{ key: 4, role: 'user' as const, text: 'Yo' }],
    };
    expect(requestOfDraft(draft)).toEqual({
      title: 'Notes',
      description: '',
      body: 'Hi',
      variables: [],
      category: null,
      tags: [],
    });
    const { body, messages } = requestOfDraft({ ...draft, form: 'messages' });
    expect([body, messages]).toEqual([undefined, [{ role: 'user', text: 'Yo' }]]);
  });
});

describe('isPromptChanged', () => {
  it('sees no change in a prompt that was just read, whatever the order of its variables', () => {
    expect(isPromptChanged(draftOfPrompt(PROMPT), draftOfPrompt(PROMPT))).toBe(false);
  });

  it('sees a changed default, and none in the text of the form that is not chosen', () => {
    const draft = draftOfPrompt(PROMPT);
    const facts = { ...draft.facts, a: { description: 'What', required: false, default: 'moons' } };
    expect(isPromptChanged(draft, { ...draft, facts })).toBe(true);
    expect(isPromptChanged(draft, { ...draft, messages: [{ key: 0, role: 'user', text: 'x' }] })).toBe(false);
  });

  it('gives the content in the form of the record', () => {
    const { slug, body, messages, category } = contentOfDraft(draftOfPrompt(PROMPT));
    expect({ slug, body, messages, category }).toEqual({
      slug: 'notes',
      body: PROMPT.body,
      messages: null,
      category: null,
    });
  });
});
