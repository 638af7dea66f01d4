import type { PromptVariableSpec } from '@paretostudio/library-files';
import { Trash2 } from 'lucide-react';
import { Badge } from '../../../ui/badge.js';
import { CheckboxField, TextArea, TextField } from '../../../ui/fields.js';
import { IconButton } from '../../../ui/icon-button.js';
import { EmptyState } from '../../../ui/states.js';
import { variablesOf } from './prompt-content.js';
import type { VariableFacts } from './prompt-draft.js';
import { PROMPT_LIMITS } from './prompt-limits.js';
import type { PromptSectionProps } from './prompt-section.js';
import styles from './variables-section.module.css';

/** The gaps of the text, found as it is typed: what each is for, whether it must be filled, and what stands there else. */
export function VariablesSection({ draft, change, messages, isReadOnly }: PromptSectionProps) {
  const variables = variablesOf(draft);
  const error = messages['variables'];
  const edit = ({ name, ...facts }: PromptVariableSpec, next: Partial<VariableFacts>) =>
    change({ facts: { ...draft.facts, [name]: { ...facts, ...next } } });
  return (
    <>
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {variables.length === 0 ? (
        <EmptyState title="No variables yet">
          Write <code>{'{{topic}}'}</code> in the text, and it appears here.
        </EmptyState>
      ) : (
        <ul className={styles.variables} aria-label="Variables">
          {variables.map((variable) => {
            const isExtra = draft.extraVariables.includes(variable.name);
            return (
              <li key={variable.name} className={styles.variable}>
                <div className={styles.head}>
                  <code className={styles.name}>{variable.name}</code>
                  {isExtra && <Badge tone="warning">not in the text</Badge>}
                  {isExtra && !isReadOnly && (
                    <IconButton
                      label={`Take the variable ${variable.name} away`}
                      icon={<Trash2 size={16} aria-hidden />}
                      onClick={() =>
                        change({
                          extraVariables: draft.extraVariables.filter((each) => each !== variable.name),
                        })
                      }
                    />
                  )}
                </div>
                <VariableFields
                  variable={variable}
                  disabled={isReadOnly}
                  onChange={(next) => edit(variable, next)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function VariableFields({
  variable,
  disabled,
  onChange,
}: {
  readonly variable: PromptVariableSpec;
  readonly disabled: boolean;
  readonly onChange: (facts: Partial<VariableFacts>) => void;
}) {
  const { name } = variable;
  return (
    <>
      <TextField
        label={
          <>
            <span className={styles.hidden}>{name}: </span>What to fill in
          </>
        }
        optional
        placeholder="Shown by clients when they ask for it"
        value={variable.description}
        maxLength={PROMPT_LIMITS.variableDescriptionLengthMax}
        disabled={disabled}
        onChange={({ target }) => onChange({ description: target.value })}
      />
      <TextArea
        label={
          <>
            <span className={styles.hidden}>{name}: </span>Default
          </>
        }
        optional
        rows={1}
        placeholder="Used when no value is given"
        value={variable.default ?? ''}
        maxLength={PROMPT_LIMITS.defaultLengthMax}
        disabled={disabled}
        onChange={({ target }) => onChange({ default: target.value === '' ? null : target.value })}
      />
      <CheckboxField
        label={
          <>
            <span className={styles.hidden}>{name}: </span>Required
          </>
        }
        description={
          variable.required && variable.default !== null
            ? 'Its default is taken where nothing is filled in.'
            : 'Without it, the prompt cannot be used.'
        }
        checked={variable.required}
        disabled={disabled}
        onChange={({ target }) => onChange({ required: target.checked })}
      />
    </>
  );
}
