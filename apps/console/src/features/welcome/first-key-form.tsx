import { DEFAULT_PRESET } from '@paretostudio/permissions';
import { type FormEvent, useState } from 'react';
import { fieldErrorsOf } from '../../data/words-of.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { TextField } from '../../ui/fields.js';
import { ErrorState } from '../../ui/states.js';
import styles from './welcome-page.module.css';

const NAME_SUGGESTED = 'My first key';
const NAME_LENGTH_MAX = 64;

/** The one question before a first key: what it is called. */
export function FirstKeyForm({
  isPending,
  error,
  onSubmit,
}: {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSubmit: (name: string) => void;
}) {
  const [name, setName] = useState(NAME_SUGGESTED);
  const [mistake, setMistake] = useState<string | undefined>(undefined);
  const refused = fieldErrorsOf(error)['name'];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const trimmed = name.trim();
    if (trimmed === '') setMistake('Give the key a name.');
    else if ([...trimmed].length > NAME_LENGTH_MAX) setMistake('A name has at most 64 characters.');
    else onSubmit(trimmed);
  };
  return (
    <Card title="Make a key" description="One key for each client. Name it after the client and the machine.">
      <form noValidate onSubmit={submit} className={styles.form}>
        <TextField
          label="Name"
          placeholder="Claude Desktop — laptop"
          autoComplete="off"
          value={name}
          error={mistake ?? refused}
          onChange={(event) => {
            setMistake(undefined);
            setName(event.target.value);
          }}
        />
        <p className={styles.muted}>
          It gets “{DEFAULT_PRESET.title}”: {DEFAULT_PRESET.description.charAt(0).toLowerCase()}
          {DEFAULT_PRESET.description.slice(1)} You can change that later.
        </p>
        {error !== null && refused === undefined && <ErrorState error={error} />}
        <div>
          <Button type="submit" variant="primary" pending={isPending}>
            Create the key
          </Button>
        </div>
      </form>
    </Card>
  );
}
