import { FILE_LIMITS } from '@paretostudio/library-files';
import { useDeferredValue } from 'react';
import { TextArea } from '../../../ui/fields.js';
import { TextListField } from '../../../ui/text-list-field.js';
import { QualityHint } from './quality-hint.js';
import { SKILL_LIMITS } from './skill-limits.js';
import type { SkillSectionProps } from './skill-section.js';

/** What a client chooses the skill by. */
export function TriggerSection({ draft, change, messages, isReadOnly }: SkillSectionProps) {
  const { description, triggers } = useDeferredValue(draft);
  const length = [...draft.description].length;
  return (
    <>
      <TextArea
        label="Description"
        description={`What it does and when to use it. ${length.toLocaleString('en')} of ${FILE_LIMITS.descriptionLengthMax.toLocaleString('en')} characters.`}
        placeholder="Fills in PDF forms and merges PDF files. Use when a person asks to complete a form or to combine documents."
        error={messages['description']}
        value={draft.description}
        rows={4}
        disabled={isReadOnly}
        onChange={({ target }) => change({ description: target.value })}
      />
      <TextListField
        label="Trigger phrases"
        description="What people say when they need it, in their own words."
        itemLabel="Trigger phrase"
        addLabel="Add a phrase"
        placeholder="fill in this form"
        error={messages['triggers']}
        values={draft.triggers}
        itemsMax={SKILL_LIMITS.triggersMax}
        disabled={isReadOnly}
        onChange={(next) => change({ triggers: next })}
      />
      <QualityHint description={description} triggers={triggers} />
    </>
  );
}
