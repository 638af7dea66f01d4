import { type FormEvent, useId, useState } from 'react';
import { promptText } from '../library/prompt-text.js';
import type { Prompt } from '../server/studio-server.js';
import { TextArea } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import styles from './item-view.module.css';
import { UseButtons } from './use-buttons.js';

/** Fills a prompt: a field for each variable, the text as it becomes, and what to do with it. */
export function PromptForm({ prompt }: { readonly prompt: Prompt }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const id = useId();
  const filled = promptText(prompt, values);
  const isTooLong = !filled.ok && filled.tooLong;
  const take = () => {
    if (filled.ok) return filled.text;
    setMissing(filled.missing);
    document.getElementById(`${id}${filled.missing[0]}`)?.querySelector('textarea')?.focus();
    return null;
  };
  return (
    <form className={styles.form} onSubmit={(event: FormEvent) => event.preventDefault()}>
      {prompt.variables.map(({ name, description, required, default: standard }, index) => (
        <div key={name} id={`${id}${name}`}>
          <TextArea
            label={name}
            rows={1}
            autoFocus={index === 0}
            optional={!required || standard !== null}
            description={description === '' ? undefined : description}
            placeholder={standard ?? undefined}
            value={values[name] ?? ''}
            error={missing.includes(name) && !values[name] ? 'The prompt needs this.' : undefined}
            onChange={({ target }) => setValues((before) => ({ ...before, [name]: target.value }))}
          />
        </div>
      ))}
      {isTooLong ? (
        <Notice tone="danger">The text would be longer than a million characters.</Notice>
      ) : (
        <pre className={styles.text} tabIndex={0} aria-label="Text">
          {previewOf(prompt, values)}
        </pre>
      )}
      <UseButtons take={take} />
    </form>
  );
}

/** The text so far: what is missing stays a gap. */
function previewOf(prompt: Prompt, values: Readonly<Record<string, string>>): string {
  const filled = promptText(prompt, values);
  if (filled.ok) return filled.text;
  const gaps = Object.fromEntries(filled.missing.map((name) => [name, `{{${name}}}`]));
  const withGaps = promptText(prompt, { ...values, ...gaps });
  return withGaps.ok ? withGaps.text : '';
}
