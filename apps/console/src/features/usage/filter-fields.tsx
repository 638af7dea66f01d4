import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/fields.js';
import type { Names } from './data/use-names.js';
import { actionWords } from './model/action-words.js';
import type { NameTable } from './model/name-table.js';
import { KNOWN_OUTCOMES, outcomeWords } from './model/outcome-words.js';
import { KIND_WORDS, SURFACE_WORDS } from './model/record-words.js';
import { FILTER_NAMES, type FilterName, filterSize, type UsageFilter } from './model/usage-filter.js';
import styles from './filters.module.css';

type Changes = Readonly<Partial<Record<FilterName, string | null>>>;

/** The conditions on requests that a page offers, and a button that takes all of them away. */
export function FilterFields({
  filter,
  names,
  offered,
  onChange,
}: {
  readonly filter: UsageFilter;
  readonly names: Names;
  readonly offered: readonly FilterName[];
  readonly onChange: (changes: Changes) => void;
}) {
  return (
    <>
      {offered.map((name) => (
        <FilterField key={name} {...{ name, filter, names, onChange }} />
      ))}
      {filterSize(filter) > 0 && (
        <Button
          variant="quiet"
          icon={<X size={14} aria-hidden />}
          onClick={() => onChange(Object.fromEntries(FILTER_NAMES.map((name) => [name, null])))}
        >
          Clear filters
        </Button>
      )}
    </>
  );
}

const LABELS: Readonly<Record<FilterName, { readonly label: string; readonly all: string }>> = {
  keyId: { label: 'Key', all: 'All keys' },
  connectionId: { label: 'Connection', all: 'All connections' },
  agentId: { label: 'Agent', all: 'All agents' },
  outcomeKind: { label: 'Result', all: 'All results' },
  outcome: { label: 'Outcome', all: 'All outcomes' },
  surface: { label: 'Interface', all: 'All interfaces' },
  action: { label: 'Action or tool', all: 'Any' },
  requestId: { label: 'Request ID', all: 'Any' },
};

function FilterField({
  name,
  filter,
  names,
  onChange,
}: {
  readonly name: FilterName;
  readonly filter: UsageFilter;
  readonly names: Names;
  readonly onChange: (changes: Changes) => void;
}) {
  const { label, all } = LABELS[name];
  const value = filter[name] ?? '';
  const change = (next: string) => onChange({ [name]: next === '' ? null : next });
  if (name === 'action' || name === 'requestId') {
    return <TextFilter {...{ name, label, all, value }} onChange={change} />;
  }
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(event) => change(event.target.value)}
      options={[{ value: '', label: all }, ...optionsOf(name, names, value)]}
      className={styles.field}
    />
  );
}

function optionsOf(name: Exclude<FilterName, 'action' | 'requestId'>, names: Names, value: string) {
  if (name === 'outcomeKind') return wordOptions(KIND_WORDS);
  if (name === 'surface') return wordOptions(SURFACE_WORDS);
  if (name === 'outcome') {
    const outcomes =
      value === '' || KNOWN_OUTCOMES.includes(value) ? KNOWN_OUTCOMES : [value, ...KNOWN_OUTCOMES];
    return outcomes.map((outcome) => ({ value: outcome, label: outcomeWords(outcome).title }));
  }
  const tables = { keyId: names.keys, connectionId: names.connections, agentId: names.agents };
  return nameOptions(tables[name], value);
}

function wordOptions(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** All that have a name, and the chosen one even if it has none any more. */
function nameOptions(table: NameTable, chosen: string) {
  const isMissing = chosen !== '' && !table.all.some(({ id }) => id === chosen);
  const things = isMissing ? [table.of(chosen), ...table.all] : table.all;
  return things.map(({ id, text, note }) => ({
    value: id,
    label: note === null ? text : `${text} (${note})`,
  }));
}

/** A condition that is typed; holds when Enter is pressed or the field is left. */
function TextFilter({
  name,
  label,
  all,
  value,
  onChange,
}: {
  readonly name: 'action' | 'requestId';
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  // Set or cleared elsewhere; the field is not drawn anew for that, which would take the focus out of it.
  if (value !== seen) {
    setSeen(value);
    setText(value);
  }
  const listId = useId();
  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <form onSubmit={apply} noValidate className={styles.field}>
      <TextField
        label={label}
        placeholder={all}
        value={text}
        maxLength={128}
        autoComplete="off"
        spellCheck={false}
        list={name === 'action' ? listId : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => apply()}
      />
      {name === 'action' && (
        <datalist id={listId}>
          {STUDIO_ACTIONS.names.map((action) => (
            <option key={action} value={action}>
              {actionWords(action)}
            </option>
          ))}
        </datalist>
      )}
    </form>
  );
}
