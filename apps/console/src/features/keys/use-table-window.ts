import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';
import type { TableWindow } from '../../ui/table.js';

const WINDOWED_FROM = 100;
const ROW_HEIGHT_GUESSED = 68;
const ROWS_BEYOND = 12;

/**
 * Picks the rows of a long list that are near the eye, while the page is scrolled. A short list is drawn whole.
 *
 * @returns `place` goes on an element around the table; `part` is undefined while all rows are drawn.
 */
export function useTableWindow<Row>(rows: readonly Row[]): {
  readonly place: (element: HTMLElement | null) => void;
  readonly drawn: readonly Row[];
  readonly part: TableWindow | undefined;
} {
  const [top, setTop] = useState(0);
  const place = useCallback((element: HTMLElement | null) => {
    if (element !== null) setTop(element.getBoundingClientRect().top + window.scrollY);
  }, []);
  const isWindowed = rows.length > WINDOWED_FROM;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    enabled: isWindowed,
    estimateSize: () => ROW_HEIGHT_GUESSED,
    overscan: ROWS_BEYOND,
    scrollMargin: top,
  });
  if (!isWindowed) return { place, drawn: rows, part: undefined };
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) {
    return { place, drawn: rows.slice(0, ROWS_BEYOND), part: undefined };
  }
  return {
    place,
    drawn: rows.slice(first.index, last.index + 1),
    part: {
      first: first.index,
      total: rows.length,
      spaceBefore: first.start - top,
      spaceAfter: virtualizer.getTotalSize() - (last.end - top),
      measure: virtualizer.measureElement,
    },
  };
}
