import { type ReactNode, useId, useMemo, useState } from 'react';
import styles from './check-list.module.css';
import { SearchField } from './search-field.js';

/** An item of a {@link CheckList}. */
export interface CheckListItem {
  readonly value: string;
  /** Searched, and the name of the box. */
  readonly label: string;
  readonly description?: string;
  readonly badge?: ReactNode;
  readonly disabled?: boolean;
}

const SEARCH_FROM = 8;

/** Boxes to tick, with a search above them once they are many. */
export function CheckList({
  legend,
  items,
  selected,
  onChange,
  empty,
}: {
  readonly legend: string;
  readonly items: readonly CheckListItem[];
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** What stands there when there is nothing to tick. */
  readonly empty?: ReactNode;
}) {
  const [search, setSearch] = useState('');
  const id = useId();
  const shown = useMemo(() => {
    const wanted = search.toLowerCase();
    return items.filter(({ label, description = '' }) =>
      `${label} ${description}`.toLowerCase().includes(wanted),
    );
  }, [items, search]);
  const toggle = (value: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(value);
    else next.delete(value);
    onChange(next);
  };
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>
        {legend} <span className={styles.count}>{selected.size === 0 ? '' : `${selected.size} chosen`}</span>
      </legend>
      {items.length >= SEARCH_FROM && (
        <SearchField label={`Search ${legend.toLowerCase()}`} value={search} onChange={setSearch} />
      )}
      {items.length === 0 && empty}
      {items.length > 0 && shown.length === 0 && (
        <p className={styles.nothing}>Nothing matches “{search}”.</p>
      )}
      <div className={styles.items}>
        {shown.map((item, index) => (
          <label key={item.value} className={styles.item}>
            <input
              type="checkbox"
              checked={selected.has(item.value)}
              disabled={item.disabled}
              aria-describedby={item.description === undefined ? undefined : `${id}-${index}`}
              onChange={(event) => toggle(item.value, event.target.checked)}
              className={styles.box}
            />
            <span className={styles.texts}>
              <span>
                <bdi>{item.label}</bdi> {item.badge}
              </span>
              {item.description !== undefined && (
                <span id={`${id}-${index}`} className={styles.description}>
                  {item.description}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
