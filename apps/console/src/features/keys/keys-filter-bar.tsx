import { roleAtLeast } from '@paretostudio/permissions';
import { useQuery } from '@tanstack/react-query';
import { useWhoami } from '../../data/who.js';
import { SelectField } from '../../ui/fields.js';
import { SearchField } from '../../ui/search-field.js';
import type { KeyFilters, KeyStatusFilter } from './key-filters.js';
import styles from './keys-page.module.css';
import { membersQuery } from '../../data/account-queries.js';

const STATUS_LABELS: readonly { readonly value: KeyStatusFilter; readonly label: string }[] = [
  { value: 'live', label: 'Not revoked' },
  { value: 'active', label: 'Active' },
  { value: 'expired', label: 'Expired' },
  { value: 'revoked', label: 'Revoked' },
  { value: 'all', label: 'All' },
];

/** Narrows the list of keys: by words, by state, and for admins by owner. */
export function KeysFilterBar({
  filters,
  onChange,
}: {
  readonly filters: KeyFilters;
  readonly onChange: (change: Partial<KeyFilters>) => void;
}) {
  const role = useWhoami()?.member?.role;
  const seesAll = role !== undefined && roleAtLeast(role, 'admin');
  const { data: members } = useQuery({ ...membersQuery, enabled: seesAll });
  const people = members?.items ?? [];
  return (
    <div className={styles.filters}>
      <SearchField
        label="Search keys"
        placeholder="Search by name or key"
        value={filters.search}
        onChange={(search) => onChange({ search })}
      />
      <SelectField
        label="Status"
        hideLabel
        value={filters.status}
        options={STATUS_LABELS}
        onChange={(event) => onChange({ status: event.target.value as KeyStatusFilter })}
      />
      {(people.length > 1 || filters.memberId !== null) && (
        <SelectField
          label="Owner"
          hideLabel
          value={filters.memberId ?? ''}
          options={[
            { value: '', label: 'Everybody’s keys' },
            ...people.map(({ id, name, isYou }) => ({ value: id, label: isYou ? 'My keys' : name })),
          ]}
          onChange={(event) => onChange({ memberId: event.target.value === '' ? null : event.target.value })}
        />
      )}
    </div>
  );
}
