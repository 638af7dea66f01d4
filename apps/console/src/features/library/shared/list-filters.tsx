import { SelectField } from '../../../ui/fields.js';
import { SearchField } from '../../../ui/search-field.js';
import type { LibraryKind } from './library-kind.js';
import styles from './list-filters.module.css';

/** Filters of a list that were changed; empty for all. */
export interface ListFilterChange {
  readonly q?: string;
  readonly tag?: string;
  readonly visibility?: string;
}

/** The words, the tag and the visibility that a list is searched by. */
export function ListFilters({
  kind,
  q,
  tag,
  tags,
  visibility,
  onChange,
}: {
  readonly kind: LibraryKind;
  readonly q: string;
  readonly tag: string;
  /** Tags to choose from; the one that is set is always among them. */
  readonly tags: readonly string[];
  /** Null where nothing can be shared, so that there is nothing to choose. */
  readonly visibility: string | null;
  readonly onChange: (filter: ListFilterChange) => void;
}) {
  const all = [...new Set([...tags, ...(tag === '' ? [] : [tag])])].sort();
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchField label={`Search ${kind.path}`} value={q} onChange={(next) => onChange({ q: next })} />
      </div>
      {all.length > 0 && (
        <SelectField
          label="Tag"
          hideLabel
          className={styles.tag}
          value={tag}
          options={[{ value: '', label: 'All tags' }, ...all.map((each) => ({ value: each, label: each }))]}
          onChange={({ target }) => onChange({ tag: target.value })}
        />
      )}
      {visibility !== null && (
        <SelectField
          label="Visibility"
          hideLabel
          className={styles.tag}
          value={visibility}
          options={[
            { value: '', label: 'Personal and shared' },
            { value: 'personal', label: 'Personal' },
            { value: 'team', label: 'Shared' },
          ]}
          onChange={({ target }) => onChange({ visibility: target.value })}
        />
      )}
    </div>
  );
}
