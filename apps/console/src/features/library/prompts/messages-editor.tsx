import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../ui/button.js';
import { SelectField, TextArea } from '../../../ui/fields.js';
import { IconButton } from '../../../ui/icon-button.js';
import { addMessage, moveMessage } from './change-messages.js';
import styles from './messages-editor.module.css';
import type { DraftMessage, MessageRole } from './prompt-draft.js';

const ROLES: readonly { readonly value: MessageRole; readonly label: string }[] = [
  { value: 'user', label: 'User' },
  { value: 'assistant', label: 'Assistant' },
];

/** The messages of a conversation: who says what, in which order. The order is changed by buttons, which keep the focus. */
export function MessagesEditor({
  messages,
  error,
  messagesMax,
  disabled,
  onChange,
}: {
  readonly messages: readonly DraftMessage[];
  readonly error: string | undefined;
  readonly messagesMax: number;
  readonly disabled: boolean;
  readonly onChange: (messages: readonly DraftMessage[]) => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const [news, setNews] = useState('');
  // Where what is wrong is said: an empty message is what is wrong most often.
  const wrong = messages.find(({ text }) => text.trim() === '') ?? messages[0];
  /** Draws the change first, so that what is to be focused is where it belongs. */
  const changeThenFocus = (next: readonly DraftMessage[], selector: string, said: string) => {
    flushSync(() => {
      onChange(next);
      setNews(said);
    });
    root.current?.querySelector<HTMLElement>(selector)?.focus();
  };
  const edit = (key: number, fields: Partial<DraftMessage>) =>
    onChange(messages.map((message) => (message.key === key ? { ...message, ...fields } : message)));
  const add = () => {
    const next = addMessage(messages);
    changeThenFocus(next, `[data-message="${next.at(-1)?.key}"] textarea`, 'A message was added.');
  };
  const move = (key: number, by: -1 | 1) => {
    const next = moveMessage(messages, key, by);
    const place = next.findIndex((message) => message.key === key) + 1;
    // At either end the button that was pressed is out of use: the other one takes the focus.
    const isLast = by === -1 ? place === 1 : place === next.length;
    const button = isLast ? -by : by;
    changeThenFocus(next, `[data-message="${key}"] [data-move="${button}"]`, `It is message ${place} now.`);
  };
  const remove = (index: number) => {
    const next = messages.toSpliced(index, 1);
    const neighbour = next[Math.min(index, next.length - 1)];
    const selector = neighbour === undefined ? '[data-add]' : `[data-message="${neighbour.key}"] textarea`;
    changeThenFocus(next, selector, `Message ${index + 1} was taken away.`);
  };
  return (
    <div ref={root} className={styles.editor}>
      <ol className={styles.messages} aria-label="Messages">
        {messages.map(({ key, role, text }, index) => (
          <li key={key} data-message={key} className={styles.message}>
            <div className={styles.head}>
              <SelectField
                label={`Who says message ${index + 1}`}
                hideLabel
                options={ROLES}
                value={role}
                disabled={disabled}
                onChange={({ target }) =>
                  edit(key, { role: target.value === 'assistant' ? 'assistant' : 'user' })
                }
              />
              <div className={styles.deeds}>
                <IconButton
                  label={`Move message ${index + 1} up`}
                  icon={<ArrowUp size={16} aria-hidden />}
                  data-move={-1}
                  disabled={disabled || index === 0}
                  onClick={() => move(key, -1)}
                />
                <IconButton
                  label={`Move message ${index + 1} down`}
                  icon={<ArrowDown size={16} aria-hidden />}
                  data-move={1}
                  disabled={disabled || index === messages.length - 1}
                  onClick={() => move(key, 1)}
                />
                <IconButton
                  label={`Take message ${index + 1} away`}
                  icon={<Trash2 size={16} aria-hidden />}
                  disabled={disabled}
                  onClick={() => remove(index)}
                />
              </div>
            </div>
            <TextArea
              label={`Message ${index + 1}`}
              hideLabel
              mono
              rows={4}
              error={key === wrong?.key ? error : undefined}
              value={text}
              disabled={disabled}
              onChange={({ target }) => edit(key, { text: target.value })}
            />
          </li>
        ))}
      </ol>
      {error !== undefined && wrong === undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {!disabled && (
        <div>
          <Button
            size="s"
            icon={<Plus size={14} aria-hidden />}
            data-add
            disabled={messages.length >= messagesMax}
            onClick={add}
          >
            Add a message
          </Button>
        </div>
      )}
      <span role="status" className={styles.hidden}>
        {news}
      </span>
    </div>
  );
}
