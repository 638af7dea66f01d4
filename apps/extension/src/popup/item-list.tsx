import type { KeyboardEvent } from 'react';
import type { LibraryItem } from '../library/library-item.js';
import styles from './library-view.module.css';

const KINDS = { prompt: 'Prompt', skill: 'Skill' } as const;

/** Prompts and skills to choose from; arrow keys go through them. */
export function ItemList({
  items,
  isSearch,
  onOpen,
}: {
  readonly items: readonly LibraryItem[];
  /** Whether these are what a search found. */
  readonly isSearch: boolean;
  readonly onOpen: (item: LibraryItem) => void;
}) {
  return (
    <>
      <p role="status" className={items.length === 0 ? undefined : 'hidden'}>
        {items.length > 0
          ? `${items.length} ${isSearch ? 'found' : 'in the library'}`
          : isSearch
            ? 'Nothing has all these words.'
            : 'There are no prompts and skills that this key may read.'}
      </p>
      {items.length > 0 && (
        <ul className={styles.list} aria-label="Prompts and skills" onKeyDown={goAlong}>
          {items.map((item) => (
            <li key={`${item.kind} ${item.id}`}>
              <button type="button" className={styles.item} onClick={() => onOpen(item)}>
                <span className={styles.title}>{item.title}</span>
                <span className={styles.kind}>{KINDS[item.kind]}</span>
                {item.description !== '' && <span className={styles.description}>{item.description}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function goAlong(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (next !== undefined) next.focus();
  else if (step < 0) document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
}
