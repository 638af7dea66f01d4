import { FILE_LIMITS } from '@paretostudio/library-files';
import { TextArea, TextField } from '../../../ui/fields.js';
import { NameFields } from '../shared/name-fields.js';
import { TagsField } from '../shared/tags-field.js';
import { AGENT_LIMITS } from './agent-limits.js';
import type { AgentSectionProps } from './agent-section.js';

/** How an agent is called, what it is for, and which model it runs on. */
export function IdentitySection({ draft, change, messages, isReadOnly }: AgentSectionProps) {
  const { description, model } = draft;
  return (
    <>
      <NameFields
        draft={draft}
        change={change}
        messages={messages}
        isReadOnly={isReadOnly}
        named="file"
        example="Issue triage"
        displayNameLengthMax={AGENT_LIMITS.displayNameLengthMax}
      />
      <TextArea
        label="Description"
        description={`What it is for, and when to hand work to it. ${[...description].length.toLocaleString('en')} of ${FILE_LIMITS.descriptionLengthMax.toLocaleString('en')} characters.`}
        placeholder="Sorts new issues by area and urgency. Use when issues wait for a first answer."
        error={messages['description']}
        value={description}
        rows={3}
        disabled={isReadOnly}
        onChange={({ target }) => change({ description: target.value })}
      />
      <TextField
        label="Model"
        optional
        mono
        description="As its client names it. Left empty, the client chooses."
        placeholder="sonnet"
        error={messages['model']}
        value={model}
        maxLength={AGENT_LIMITS.modelLengthMax}
        autoCapitalize="none"
        spellCheck={false}
        disabled={isReadOnly}
        onChange={({ target }) => change({ model: target.value })}
      />
      {!isReadOnly && (
        <TagsField value={draft.tags} error={messages['tags']} onChange={(tags) => change({ tags })} />
      )}
    </>
  );
}
