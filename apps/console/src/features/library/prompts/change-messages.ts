import type { DraftMessage, MessageRole, PromptDraft } from './prompt-draft.js';

/** Adds a message at the end, of the one whose turn it is. */
export function addMessage(messages: readonly DraftMessage[]): readonly DraftMessage[] {
  const role: MessageRole = messages.at(-1)?.role === 'user' ? 'assistant' : 'user';
  return [...messages, { key: nextKey(messages), role, text: '' }];
}

/** Moves a message by one place, towards the beginning (−1) or the end (1); none beyond either. */
export function moveMessage(
  messages: readonly DraftMessage[],
  key: number,
  by: -1 | 1,
): readonly DraftMessage[] {
  const from = messages.findIndex((message) => message.key === key);
  const message = messages[from];
  const to = from + by;
  if (message === undefined || to < 0 || to >= messages.length) return messages;
  return messages.filter((each) => each !== message).toSpliced(to, 0, message);
}

/**
 * Changes between one text and a conversation. What was written in the one begins the other, where that is still empty;
 * nothing is thrown away.
 */
export function changeForm(draft: PromptDraft, form: PromptDraft['form']): Partial<PromptDraft> {
  const { body, messages } = draft;
  if (form === 'messages' && messages.length === 0) {
    return { form, messages: [{ key: 0, role: 'user', text: body }] };
  }
  if (form === 'body' && body === '') {
    return { form, body: messages.find(({ role }) => role === 'user')?.text ?? '' };
  }
  return { form };
}

function nextKey(messages: readonly DraftMessage[]): number {
  return messages.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;
}
