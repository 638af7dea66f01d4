import { explainDraft } from './explain-draft.js';
import { EMPTY_PROMPT } from './prompt-draft.js';

const GOOD = { ...EMPTY_PROMPT, title: 'Notes', body: 'Hi' };

describe('explainDraft', () => {
  it('finds nothing wrong with a title and a text', () => {
    expect(explainDraft(GOOD, true)).toEqual({});
  });

  it('asks for the title and for the text in the form that is chosen', () => {
    expect(Object.keys(explainDraft(EMPTY_PROMPT, true))).toEqual(['title', 'body']);
    expect(Object.keys(explainDraft({ ...GOOD, form: 'messages' }, true))).toEqual(['messages']);
  });

  it('lets a new prompt go without a slug, and a saved one not', () => {
    expect(Object.keys(explainDraft(GOOD, false))).toEqual(['slug']);
    expect(explainDraft({ ...GOOD, slug: 'Not a slug' }, true)).toHaveProperty('slug');
  });

  it('names the message that is empty', () => {
    const messages = [
      { key: 0, role: 'user' as const, text: 'Hi' },
      { key: 1, role: 'assistant' as const, text: ' ' },
    ];
    expect(explainDraft({ ...GOOD, form: 'messages', messages }, true)['messages']).toContain('message 2');
  });

  it('takes 50 variables and a text of 100,000 characters, and no more of either', () => {
    const gaps = (count: number) => Array.from({ length: count }, (_, index) => `{{v${index}}}`).join('');
    expect(explainDraft({ ...GOOD, body: gaps(50) }, true)).toEqual({});
    expect(explainDraft({ ...GOOD, body: gaps(51) }, true)).toHaveProperty('variables');
    expect(explainDraft({ ...GOOD, body: '🙂'.repeat(100_000) }, true)).toEqual({});
    expect(explainDraft({ ...GOOD, body: 'x'.repeat(100_001) }, true)).toHaveProperty('body');
  });
});
