import type { EntityManager } from 'typeorm';
import { visibleTo } from './library-reader.js';
import type { LibraryRecord, LibraryTable } from './library-table.js';
import { listStatement, type ListForm } from './list-statement.js';
import { searchStatement, type SearchForm } from './search-statement.js';
import { shortSearchStatement, type ShortSearchForm } from './short-search-statement.js';
import type { PreparedStatement } from './prepared.js';
import { rowShapeOf, type RowShape } from './row-shape.js';

/** The reads of one kind of record, and the shapes of what they answer. */
export interface LibraryStatements<Row extends LibraryRecord, Summary> {
  readonly record: RowShape<Row>;
  readonly summary: RowShape<Summary>;
  readonly findById: PreparedStatement;
  readonly findByName: PreparedStatement;
  readonly lockById: PreparedStatement;
  readonly lockByName: PreparedStatement;
  /** As the two before, and nothing is made to refer to the record meanwhile. */
  readonly lockAloneById: PreparedStatement;
  readonly lockAloneByName: PreparedStatement;
  readonly findSummaries: PreparedStatement;
  readonly listNames: PreparedStatement;
  /** Each set of narrowings is a statement of its own, so that it is planned for what it asks. */
  list(by: ListForm): PreparedStatement;
  search(form: SearchForm): PreparedStatement;
  /** Is to be planned for its values. */
  shortSearch(form: ShortSearchForm): string;
}

const known = new WeakMap<object, Map<string, unknown>>();

/** The statements of a table, put together once for each data source. */
export function libraryStatementsOf<Row extends LibraryRecord, Summary>(
  manager: EntityManager,
  table: LibraryTable<Row>,
): LibraryStatements<Row, Summary> {
  let ofSource = known.get(manager.connection);
  if (ofSource === undefined) {
    ofSource = new Map();
    known.set(manager.connection, ofSource);
  }
  let statements = ofSource.get(table.name) as LibraryStatements<Row, Summary> | undefined;
  if (statements === undefined) {
    statements = makeStatements(manager, table);
    ofSource.set(table.name, statements);
  }
  return statements;
}

function makeStatements<Row extends LibraryRecord, Summary>(
  manager: EntityManager,
  table: LibraryTable<Row>,
): LibraryStatements<Row, Summary> {
  const record = rowShapeOf(manager, table.target, 'r') as RowShape<Row>;
  const summary = rowShapeOf(
    manager,
    table.target,
    'r',
    table.long,
  ) as RowShape<unknown> as RowShape<Summary>;
  const from = `from paretostudio.${table.name} r where r.account_id = $1`;
  const visible = visibleTo('r', 3);
  const byId = `select ${record.columns} ${from} and r.id = $2 and ${visible}`;
  const byName = `select ${record.columns} ${from} and r.${table.nameColumn} = $2 and ${visible}`;
  return {
    record,
    summary,
    findById: { name: `find_${table.name}_by_id`, text: byId },
    findByName: { name: `find_${table.name}_by_name`, text: byName },
    lockById: { name: `lock_${table.name}_by_id`, text: `${byId} for no key update` },
    lockByName: { name: `lock_${table.name}_by_name`, text: `${byName} for no key update` },
    lockAloneById: { name: `lock_${table.name}_alone_by_id`, text: `${byId} for update` },
    lockAloneByName: { name: `lock_${table.name}_alone_by_name`, text: `${byName} for update` },
    findSummaries: {
      name: `find_${table.name}_summaries`,
      text: `select ${summary.columns} ${from} and r.id = any($2::uuid[]) and ${visible}
        order by array_position($2::uuid[], r.id)`,
    },
    listNames: {
      name: `list_${table.name}_names`,
      text: `select r.${table.nameColumn} ${from} and starts_with(r.${table.nameColumn}, $2)`,
    },
    list: (by) => listStatement(table.name, summary.columns, by),
    search: (form) => searchStatement(table, summary.columns, form),
    shortSearch: (form) => shortSearchStatement(table, summary.columns, form),
  };
}
