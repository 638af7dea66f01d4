import { SelectField } from '../../../ui/fields.js';
import { SearchField } from '../../../ui/search-field.js';
import type { LibraryKind } from './library-kind.js';
import styles from './list-filters.module.css';

/** The words and the tag that a list is searched by. */
export function ListFilters({
  kind,
  q,
  tag,
  tags,
  onChange,
}: {
  readonly kind: LibraryKind;
  readonly q: string;
  readonly tag: string;
  /** Tags to choose from; the one that is set is always among them. */
  readonly tags: readonly string[];
  readonly onChange: (filter: { readonly q?: string; readonly tag?: string }) => void;
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
    </div>
  );
}
