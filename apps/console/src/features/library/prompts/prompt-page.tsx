import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { RecordLoader } from '../shared/record-loader.js';
import { PromptCreator } from './prompt-creator.js';
import { PromptEditor } from './prompt-editor.js';

/** The builder for a prompt that is not saved yet. */
export function NewPromptPage() {
  return <PromptCreator />;
}

/** One prompt: its text and variables, how it is used, its versions, what can be done with it. */
export function PromptPage() {
  return (
    <RecordLoader kind={LIBRARY_KINDS.prompts}>{(prompt) => <PromptEditor prompt={prompt} />}</RecordLoader>
  );
}
