import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, type ReactNode } from 'react';
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

/** The part of a long table that is drawn; the rest is empty space of the same height. */
export interface TableWindow {
  /** Place of the first drawn row among all, from 0. */
  readonly first: number;
  readonly total: number;
  /** Height in pixels of what is left out above and below. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Told each drawn row, for its real height. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
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
  part,
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
  /** Set when `rows` are a part of a longer list. */
  readonly part?: TableWindow | undefined;
}) {
  return (
    <table className={styles.table} aria-rowcount={part === undefined ? undefined : part.total + 1}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {part !== undefined && <Space height={part.spaceBefore} columns={columns.length} />}
        {rows.map((row, index) => (
          <BodyRow
            key={rowKey(row)}
            row={row}
            columns={columns as readonly Column<unknown>[]}
            label={rowLabel?.(row)}
            isDimmed={isDimmed?.(row) ?? false}
            index={part === undefined ? undefined : part.first + index}
            measure={part?.measure}
          />
        ))}
        {part !== undefined && <Space height={part.spaceAfter} columns={columns.length} />}
      </tbody>
    </table>
  );
}

/** Drawn anew only when the row or the columns changed: a long table is scrolled without drawing what stays. */
const BodyRow = memo(function BodyRow({
  row,
  columns,
  label,
  isDimmed,
  index,
  measure,
}: {
  readonly row: unknown;
  readonly columns: readonly Column<unknown>[];
  readonly label: string | undefined;
  readonly isDimmed: boolean;
  /** Its place among all rows; undefined when all are drawn. */
  readonly index: number | undefined;
  readonly measure: TableWindow['measure'] | undefined;
}) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index === undefined ? undefined : index + 2}
      data-row={label}
      className={clsx(isDimmed && styles.dimmed)}
    >
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
              column.hideHeader && styles.controls,
            )}
          >
            {column.render(row)}
          </Cell>
        );
      })}
    </tr>
  );
});

function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles.space}>
      <td colSpan={columns} style={{ height }} />
    </tr>
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
  const className = clsx(
    styles.head,
    column.align === 'end' && styles.end,
    column.hideHeader && styles.controls,
  );
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
