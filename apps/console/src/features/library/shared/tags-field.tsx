import { X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Field } from '../../../ui/fields.js';
import { addTags } from './add-tags.js';
import styles from './tags-field.module.css';

/** Words to find a record by: typed one after the other, each ended by Enter or a comma, taken away one by one. */
export function TagsField({
  value,
  onChange,
  error,
}: {
  readonly value: readonly string[];
  readonly onChange: (tags: string[]) => void;
  /** What the server said about them. */
  readonly error?: string | undefined;
}) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const take = (typed: string) => {
    const added = addTags(value, typed);
    setProblem(added.problem);
    setText(added.rest);
    if (added.tags.length !== value.length) onChange([...added.tags]);
  };
  const press = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' && text.trim() !== '') || event.key === ',') {
      event.preventDefault();
      take(text);
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  };
  return (
    <Field label="Tags" optional description="Press Enter after each." error={problem ?? error}>
      {(ties) => (
        <div className={styles.box}>
          {value.length > 0 && (
            <ul className={styles.tags} aria-label="Tags so far">
              {value.map((tag) => (
                <li key={tag} className={styles.tag}>
                  <bdi>{tag}</bdi>
                  <button
                    type="button"
                    aria-label={`Take the tag ${tag} away`}
                    className={styles.remove}
                    onClick={() => onChange(value.filter((each) => each !== tag))}
                  >
                    <X size={12} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            type="text"
            {...ties}
            value={text}
            autoComplete="off"
            autoCapitalize="none"
            className={styles.input}
            onChange={({ target }) =>
              target.value.includes(',') ? take(target.value) : setText(target.value)
            }
            onKeyDown={press}
            onBlur={() => text.trim() !== '' && take(text)}
          />
        </div>
      )}
    </Field>
  );
}
