import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/fields.js';
import { customDaysProblem, customSpanQuery, spanNameOf, type SpanName, SPANS } from './model/span.js';
import styles from './filters.module.css';

const DAY_MS = 24 * 3_600_000;

/** Chooses the span of time that a page is about; kept in its address. */
export function SpanField({
  search,
  fallback,
  onChange,
}: {
  readonly search: URLSearchParams;
  /** What is meant where the address names none; null: all time. */
  readonly fallback: SpanName | null;
  readonly onChange: (changes: Readonly<Record<'span' | 'from' | 'to', string | null>>) => void;
}) {
  const isAll = fallback === null && spanNameOf(search, '7d') !== search.get('span');
  const name = isAll ? '' : spanNameOf(search, fallback ?? '7d');
  const [isChoosing, setChoosing] = useState(false);
  const spans = Object.entries(SPANS).map(([value, label]) => ({ value, label }));
  const options = fallback === null ? [{ value: '', label: 'All time' }, ...spans] : spans;
  const choose = (value: string) => {
    setChoosing(value === 'custom');
    if (value !== 'custom') onChange({ span: value === '' ? null : value, from: null, to: null });
  };
  return (
    <>
      <SelectField
        label="Period"
        options={options}
        value={isChoosing ? 'custom' : name}
        onChange={(event) => choose(event.target.value)}
        className={styles.field}
      />
      {(isChoosing || name === 'custom') && (
        <CustomSpan
          search={search}
          onChange={(changes) => {
            setChoosing(false);
            onChange(changes);
          }}
        />
      )}
    </>
  );
}

/** Two days of UTC, both inclusive. */
function CustomSpan({
  search,
  onChange,
}: {
  readonly search: URLSearchParams;
  readonly onChange: (changes: Readonly<Record<'span' | 'from' | 'to', string>>) => void;
}) {
  const days = { first: dayOf(search.get('from'), 0), last: dayOf(search.get('to'), 1) };
  const [first, setFirst] = useState(days.first);
  const [last, setLast] = useState(days.last);
  const [seen, setSeen] = useState(days);
  // Changed elsewhere; the fields are not drawn anew for that, which would take the focus out of them.
  if (days.first !== seen.first || days.last !== seen.last) {
    setSeen(days);
    setFirst(days.first);
    setLast(days.last);
  }
  const [problem, setProblem] = useState<string | null>(null);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const found = customDaysProblem(first, last);
    setProblem(found);
    if (found === null) onChange(customSpanQuery(new Date(first), new Date(Date.parse(last) + DAY_MS)));
  };
  return (
    <form className={styles.custom} onSubmit={apply} noValidate aria-label="Custom period">
      <TextField
        label="First day (UTC)"
        type="date"
        value={first}
        onChange={(event) => setFirst(event.target.value)}
        error={problem ?? undefined}
        className={styles.field}
      />
      <TextField
        label="Last day (UTC)"
        type="date"
        value={last}
        onChange={(event) => setLast(event.target.value)}
        className={styles.field}
      />
      <Button type="submit">Apply</Button>
    </form>
  );
}

/** The UTC day of an instant in the address; of an end, the last day before it. */
function dayOf(text: string | null, beforeMs: number): string {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? '' : new Date(time - beforeMs).toISOString().slice(0, 10);
}
