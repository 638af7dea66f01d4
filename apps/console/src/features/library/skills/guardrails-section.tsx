import { TextListField } from '../../../ui/text-list-field.js';
import { SKILL_LIMITS } from './skill-limits.js';
import type { SkillSectionProps } from './skill-section.js';

/** What must hold whatever else is asked of the skill. */
export function GuardrailsSection({ draft, change, messages, isReadOnly }: SkillSectionProps) {
  return (
    <TextListField
      label="Guardrails"
      hideLabel
      description="One rule to a row. They stand at the end of the file, where they are read last."
      itemLabel="Guardrail"
      addLabel="Add a guardrail"
      placeholder="Never overwrite the file that was given."
      error={messages['guardrails']}
      values={draft.guardrails}
      itemsMax={SKILL_LIMITS.guardrailsMax}
      disabled={isReadOnly}
      onChange={(next) => change({ guardrails: next })}
    />
  );
}
