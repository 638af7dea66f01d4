import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import styles from './search-field.module.css';

const PAUSE_MS = 250;

/**
 * A box to search in; tells what is typed after a short pause, so that the server is not asked at each letter. A `value`
 * that changes elsewhere takes the place of what is in the box.
 */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}) {
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // Not what was told from here: it was changed elsewhere, as by a button that clears all filters.
    if (value !== told) {
      setTold(value);
      setText(value);
    }
  }
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    const words = text.trim();
    if (words === told) return undefined;
    const pause = words === '' ? 0 : PAUSE_MS;
    const timer = window.setTimeout(() => {
      setTold(words);
      tell.current(words);
    }, pause);
    return () => window.clearTimeout(timer);
  }, [text, told]);
  return (
    <div className={styles.search} role="search">
      <Search size={15} aria-hidden className={styles.icon} />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        className={styles.input}
      />
    </div>
  );
}
