import { RadioCards, TextArea } from '../../../ui/fields.js';
import { changeForm } from './change-messages.js';
import { MessagesEditor } from './messages-editor.js';
import { PROMPT_LIMITS } from './prompt-limits.js';
import type { PromptSectionProps } from './prompt-section.js';
import styles from './text-section.module.css';

const FORMS = [
  { value: 'body', label: 'One text', description: 'Sent as one user message.' },
  {
    value: 'messages',
    label: 'Conversation',
    description: 'Messages of the user and the assistant in turn, as an example to go on from.',
  },
] as const;

/** What the prompt says: one text, or the messages of a conversation. */
export function TextSection(props: PromptSectionProps) {
  const { draft, change, messages, isReadOnly } = props;
  return (
    <>
      <RadioCards
        legend="Form"
        options={FORMS.map((form) => ({ ...form, disabled: isReadOnly }))}
        value={draft.form}
        onChange={(form) => change(changeForm(draft, form === 'messages' ? 'messages' : 'body'))}
      />
      {draft.form === 'body' ? (
        <TextArea
          label="Text"
          description={
            <>
              Write <code>{'{{topic}}'}</code> where something is to be filled in;{' '}
              <code>{'\\{{topic}}'}</code> stays as it is.
            </>
          }
          placeholder="Write release notes for {{version}} from these commits: {{commits}}"
          mono
          rows={10}
          className={styles.text}
          error={messages['body']}
          value={draft.body}
          disabled={isReadOnly}
          onChange={({ target }) => change({ body: target.value })}
        />
      ) : (
        <MessagesEditor
          messages={draft.messages}
          error={messages['messages']}
          messagesMax={PROMPT_LIMITS.messagesMax}
          disabled={isReadOnly}
          onChange={(next) => change({ messages: next })}
        />
      )}
    </>
  );
}
