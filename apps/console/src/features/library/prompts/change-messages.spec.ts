import { addMessage, changeForm, moveMessage } from './change-messages.js';
import { EMPTY_PROMPT, type DraftMessage } from './prompt-draft.js';

const MESSAGES: readonly DraftMessage[] = [
  { key: 0, role: 'user', text: 'a' },
  { key: 5, role: 'assistant', text: 'b' },
  { key: 2, role: 'user', text: 'c' },
];
const keys = (messages: readonly DraftMessage[]) => messages.map(({ key }) => key);

describe('moveMessage', () => {
  it('moves a message by one place and none beyond either end', () => {
    expect(keys(moveMessage(MESSAGES, 5, -1))).toEqual([5, 0, 2]);
    expect(keys(moveMessage(MESSAGES, 5, 1))).toEqual([0, 2, 5]);
    expect(moveMessage(MESSAGES, 0, -1)).toBe(MESSAGES);
    expect(moveMessage(MESSAGES, 2, 1)).toBe(MESSAGES);
  });
});

describe('addMessage', () => {
  it('adds one of whose turn it is, with a key that no other has', () => {
    expect(addMessage(MESSAGES).at(-1)).toEqual({ key: 6, role: 'assistant', text: '' });
    expect(addMessage([])).toEqual([{ key: 0, role: 'user', text: '' }]);
  });
});

describe('changeForm', () => {
  it('begins a conversation with the text, and a text with the first message of the user', () => {
    expect(changeForm({ ...EMPTY_PROMPT, body: 'Hi' }, 'messages')).toEqual({
      form: 'messages',
      messages: [{ key: 0, role: 'user', text: 'Hi' }],
    });
    expect(changeForm({ ...EMPTY_PROMPT, form: 'messages', messages: MESSAGES }, 'body')).toEqual({
      form: 'body',
      body: 'a',
    });
  });

  it('throws nothing away of a form that was written already', () => {
    expect(changeForm({ ...EMPTY_PROMPT, body: 'Hi', messages: MESSAGES }, 'messages')).toEqual({
      form: 'messages',
    });
  });
});
