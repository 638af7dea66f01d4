import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { RecordCreator } from '../shared/record-creator.js';
import { RecordEditor } from '../shared/record-editor.js';
import { RecordLoader } from '../shared/record-loader.js';
import { RoomNotice } from '../shared/room-notice.js';
import { useMayNot } from '../shared/use-may-not.js';
import { PROMPT_BUILDER } from './prompt-builder.js';
import { EMPTY_PROMPT } from './prompt-draft.js';
import { UseItPanel } from './use-it-panel.js';

/** The builder for a prompt that is not saved yet. */
export function NewPromptPage() {
  return (
    <RecordCreator
      builder={PROMPT_BUILDER}
      initial={EMPTY_PROMPT}
      description="A text to use again. Write {{topic}} wherever something is to be filled in."
      notice={<RoomNotice kind={LIBRARY_KINDS.prompts} />}
      isReadOnly={useMayNot('create_prompt')}
    />
  );
}

/** One prompt: its text and variables, how it is used, its versions, what can be done with it. */
export function PromptPage() {
  return (
    <RecordLoader kind={LIBRARY_KINDS.prompts}>
      {(prompt) => (
        <RecordEditor
          builder={PROMPT_BUILDER}
          record={prompt}
          usage={(base) => <UseItPanel prompt={base} />}
        />
      )}
    </RecordLoader>
  );
}
