import { Check, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { SearchField } from '../../../ui/search-field.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { UserText } from '../../../ui/user-text.js';
import styles from './picker-dialog.module.css';

/** Something that can be added to an agent. */
export interface PickerItem {
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** Tells it from others with the same title. */
  readonly name: string;
  readonly text: string;
  readonly isAdded: boolean;
}

/** A window to search in and add from; it stays open, so that several can be added. */
export function PickerDialog({
  title,
  noun,
  search,
  onSearch,
  items,
  error,
  onRetry,
  isFull,
  empty,
  note,
  onAdd,
  onClose,
}: {
  readonly title: string;
  /** What is listed, in the plural: "skills". */
  readonly noun: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Undefined while they are read. */
  readonly items: readonly PickerItem[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** The agent has as many as it may have. */
  readonly isFull: boolean;
  /** What stands there when there is nothing at all to add. */
  readonly empty: ReactNode;
  /** Said under the list, as when there are more. */
  readonly note?: string | undefined;
  readonly onAdd: (id: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <SearchField label={`Search ${noun}`} value={search} onChange={onSearch} />
      {items === undefined ? (
        error == null ? (
          <Skeleton lines={4} label={`Loading ${noun}`} />
        ) : (
          <ErrorState error={error} onRetry={onRetry} />
        )
      ) : (
        <>
          <p role="status" className={styles.note}>
            {items.length === 0 && search !== '' ? `No ${noun} match “${search}”.` : ''}
            {isFull ? `An agent can have no more ${noun}.` : ''}
          </p>
          {items.length === 0 && search === '' && empty}
          <ul className={styles.items} aria-label={title}>
            {items.map((item) => (
              <Row key={item.id} item={item} isFull={isFull} onAdd={() => onAdd(item.id)} />
            ))}
          </ul>
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </>
      )}
    </Dialog>
  );
}

function Row({
  item,
  isFull,
  onAdd,
}: {
  readonly item: PickerItem;
  readonly isFull: boolean;
  readonly onAdd: () => void;
}) {
  const { title, name, text, isAdded } = item;
  return (
    <li className={styles.item}>
      <div className={styles.texts}>
        <UserText className={styles.title}>{title}</UserText>
        <UserText lines={2} className={styles.text}>
          {text}
        </UserText>
      </div>
      <Button
        size="s"
        icon={isAdded ? <Check size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
        // Not disabled once added: the focus would be lost with it.
        aria-disabled={isAdded || undefined}
        disabled={isFull && !isAdded}
        aria-label={`${isAdded ? 'Added' : 'Add'} ${title} (${name})`}
        onClick={isAdded ? undefined : onAdd}
      >
        {isAdded ? 'Added' : 'Add'}
      </Button>
    </li>
  );
}
