import type { ClientBase } from 'pg';

/** A table as a backup sees it. */
export interface ListedTable {
  readonly name: string;
  /** Those that hold what was written, in their order; generated ones are left out. */
  readonly columns: readonly string[];
}

const TABLES = `select c.oid::integer as oid, c.relname as name, array(
    select a.attname::text from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
  ) as columns, array(
    select k.confrelid::integer from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid
  ) as "refersTo"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'paretostudio' and c.relkind = 'r' and c.relname <> 'schema_migrations'
    and not exists (select from pg_inherits i where i.inhrelid = c.oid)
  order by c.relname collate "C"`;

interface TableRow extends ListedTable {
  readonly oid: number;
  readonly refersTo: readonly number[];
}

/**
 * Lists the tables of the schema in an order in which no row refers to one of a later table. The migrations' own is
 * left out, and so are partitions: their rows are those of the table that they inherit from.
 *
 * @throws {@link TypeError} If tables refer to each other in a circle.
 */
export async function listTables(client: ClientBase): Promise<ListedTable[]> {
  let left = (await client.query<TableRow>(TABLES)).rows;
  const listed: ListedTable[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ oid }) => oid));
    const next = left.filter(({ refersTo }) => !refersTo.some((oid) => waiting.has(oid)));
    if (next.length === 0) throw new TypeError('The tables refer to each other in a circle.');
    listed.push(...next.map(({ name, columns }) => ({ name, columns })));
    left = left.filter((table) => !next.includes(table));
  }
  return listed;
}

/** The part of a COPY statement that names a table and its columns to be filled; every name comes from the catalogue. */
export function copyTarget({ name, columns }: ListedTable): string {
  return `${quotedTable(name)} (${columns.map(quoted).join(', ')})`;
}

/** The part of a COPY statement that asks for all rows of a table, those of its partitions too. */
export function copySource({ name, columns }: ListedTable): string {
  return `(select ${columns.map(quoted).join(', ')} from ${quotedTable(name)})`;
}

/** A partition of usage records, as in `usage_records_20261122_20261123`. */
const PARTITION = /^usage_records_\d{8}_\d{8}$/;

/**
 * Says in which table the rows of a backed up one belong. It is the same one, but for partitions: a program that knows
 * nothing of them backs up each as a table of its own, and they are not there yet when its backup is restored.
 */
export function homeOf(name: string): string {
  return PARTITION.test(name) ? 'usage_records' : name;
}

/** A table of the schema as a statement names it. */
export function quotedTable(name: string): string {
  return `paretostudio.${quoted(name)}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
