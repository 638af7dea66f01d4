import type { ClientBase } from 'pg';
import { SCHEMA } from '../schema-name.js';

/**
 * Describes the schema of a database as SQL that a reviewer can read: extensions and functions, then every table with
 * its columns, constraints, indexes, triggers and storage settings, in an order that depends on nothing but their names.
 *
 * Read from the catalogue, so it tells what the migrations really made.
 */
export async function describeSchema(client: ClientBase): Promise<string> {
  const described = [
    ...(await linesOf(client, EXTENSIONS, SCHEMA)),
    '',
    ...(await linesOf(client, FUNCTIONS, SCHEMA)),
  ];
  const { rows: tables } = await client.query<TableRow>(TABLES, [SCHEMA]);
  for (const table of tables) {
    described.push(await describeTable(client, table));
  }
  return `-- Generated from the migrations by tools/write-schema.mjs; do not edit.\n\n${described.join('\n')}`;
}

interface TableRow {
  readonly oid: number;
  readonly name: string;
  readonly options: string | null;
}

/** TypeORM's own table of migrations is left out, and so are partitions: they come and go with time. */
const TABLES = `select c.oid, c.relname as name, array_to_string(c.reloptions, ', ') as options
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind = 'r' and c.relname <> 'schema_migrations'
    and not exists (select from pg_inherits i where i.inhrelid = c.oid)
  order by c.relname collate "C"`;

const EXTENSIONS = `select format('create extension %I with schema %I;', e.extname, n.nspname) as line
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where n.nspname = $1 order by e.extname collate "C"`;

/** Those of extensions are left out. */
const FUNCTIONS = `select pg_get_functiondef(p.oid) || E';\\n' as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = $1 and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname collate "C"`;

const COLUMNS = `select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`;

/** Not-null constraints, which newer servers list as well, stand with their columns. */
const CONSTRAINTS = `select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
  from pg_constraint where conrelid = $1 and contype in ('p', 'u', 'f', 'c') order by contype desc, conname collate "C"`;

const INDEXES = `select pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = $1)
  order by c.relname collate "C"`;

const TRIGGERS = `select pg_get_triggerdef(oid) || ';' as line
  from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname collate "C"`;

async function describeTable(client: ClientBase, table: TableRow): Promise<string> {
  const columns = await linesOf(client, COLUMNS, table.oid);
  const constraints = await linesOf(client, CONSTRAINTS, table.oid);
  const indexes = await linesOf(client, INDEXES, table.oid);
  const triggers = await linesOf(client, TRIGGERS, table.oid);
  const body = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n');
  const options = table.options === null || table.options === '' ? '' : ` with (${table.options})`;
  return [`create table ${SCHEMA}.${table.name} (\n${body}\n)${options};`, ...indexes, ...triggers, ''].join(
    '\n',
  );
}

async function linesOf(client: ClientBase, text: string, of: number | string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(text, [of]);
  return rows.map(({ line }) => line);
}
