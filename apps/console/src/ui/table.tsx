import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './table.module.css';

/** A column of a {@link Table}. */
export interface Column<Row> {
  readonly key: string;
  /** The column's head; also the name of the value where the table is a stack of cards, on small screens. */
  readonly header: string;
  readonly render: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** The name of the row: its head for screen readers, and the first line of its card. One column has it. */
  readonly primary?: boolean;
  /** Sortable, under this name; see `sort` of the table. */
  readonly sortKey?: string;
  /** Hides the head from the eye, as for a column of buttons. */
  readonly hideHeader?: boolean;
}

/** By which column rows are sorted, and which way. */
export interface Sort {
  readonly key: string;
  readonly order: 'asc' | 'desc';
}

/** A table that becomes a stack of cards where the page is narrow. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowLabel,
  sort,
  onSort,
  isDimmed,
}: {
  /** What the table holds; for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Put on the row as `data-row`, for tests and styles. */
  readonly rowLabel?: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Rows that are over and done: drawn weaker. */
  readonly isDimmed?: (row: Row) => boolean;
}) {
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-row={rowLabel?.(row)} className={clsx(isDimmed?.(row) && styles.dimmed)}>
            {columns.map((column) => {
              const Cell = column.primary ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  scope={column.primary ? 'row' : undefined}
                  data-label={column.hideHeader ? undefined : column.header}
                  className={clsx(
                    styles.cell,
                    column.align === 'end' && styles.end,
                    column.primary && styles.primary,
                  )}
                >
                  {column.render(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}) {
  const { sortKey } = column;
  const className = clsx(styles.head, column.align === 'end' && styles.end);
  if (sortKey === undefined || onSort === undefined) {
    return (
      <th scope="col" className={className}>
        <span className={clsx(column.hideHeader && styles.hidden)}>{column.header}</span>
      </th>
    );
  }
  const order = sort?.key === sortKey ? sort.order : null;
  const Arrow = order === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={order === null ? 'none' : order === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ key: sortKey, order: order === 'desc' ? 'asc' : 'desc' })}
      >
        {column.header}
        <Arrow size={12} aria-hidden className={clsx(order === null && styles.unsorted)} />
      </button>
    </th>
  );
}
