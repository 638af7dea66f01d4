import { X } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/fields.js';
import { UserText } from '../../ui/user-text.js';
import type { Names } from '../usage/data/use-names.js';
import { SpanField } from '../usage/span-field.js';
import type { AuditFilter } from './audit-filter.js';
import { actionTitle, AUDITED_ACTIONS } from './audit-words.js';
import styles from './audit.module.css';

/** Chooses which events are listed: what was done, by whom, to what and when. */
export function AuditFilters({
  search,
  filter,
  names,
  aboutName,
  onChange,
}: {
  readonly search: URLSearchParams;
  readonly filter: AuditFilter;
  readonly names: Names;
  /** What the one thing is called that all events are about; null when they are about anything. */
  readonly aboutName: string | null;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}) {
  const { action = '', memberId = '' } = filter;
  const isNew = action !== '' && !AUDITED_ACTIONS.some(({ value }) => value === action);
  const actions = isNew
    ? [{ value: action, label: actionTitle(action) }, ...AUDITED_ACTIONS]
    : AUDITED_ACTIONS;
  const isGone = memberId !== '' && !names.members.all.some(({ id }) => id === memberId);
  const members = isGone ? [names.members.of(memberId), ...names.members.all] : names.members.all;
  return (
    <>
      <SelectField
        label="Action"
        value={action}
        onChange={(event) => onChange({ action: event.target.value || null })}
        options={[{ value: '', label: 'All actions' }, ...actions]}
        className={styles.filter}
      />
      <SelectField
        label="Member"
        value={memberId}
        onChange={(event) => onChange({ memberId: event.target.value || null })}
        options={[
          { value: '', label: 'Everybody' },
          ...members.map(({ id, text, note }) => ({
            value: id,
            label: note === null ? text : `${text} (${note})`,
          })),
        ]}
        className={styles.filter}
      />
      <SpanField search={search} fallback={null} onChange={onChange} />
      {aboutName !== null && (
        <div className={styles.about}>
          <span className={styles.aboutLabel}>About</span>
          <Button
            icon={<X size={14} aria-hidden />}
            aria-label={`Events about anything, not only ${aboutName}`}
            onClick={() => onChange({ targetId: null })}
          >
            <UserText className={styles.aboutName}>{aboutName}</UserText>
          </Button>
        </div>
      )}
    </>
  );
}
