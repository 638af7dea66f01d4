import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** How one entity stands in a row of a statement that was written by hand. */
export interface RowShape<Entity> {
  /** The columns, to select, in the order in which {@link read} expects them. */
  readonly columns: string;
  readonly width: number;
  /** Makes the entity from the row's cells from `offset` on. */
  read(row: readonly unknown[], offset: number): Entity;
}

/**
 * Makes the shape of an entity's row from what TypeORM knows about its columns. Those that are never selected are left
 * out.
 *
 * @param leftOut - Properties that are not read; the entity is without them.
 */
export function rowShapeOf<Entity extends ObjectLiteral, LeftOut extends keyof Entity = never>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  alias: string,
  leftOut: readonly LeftOut[] = [],
): RowShape<Omit<Entity, LeftOut>> {
  const { columns: all, create } = metadataOf(manager, target);
  const columns = all.filter(
    ({ propertyName, isSelect }) => isSelect && !leftOut.includes(propertyName as LeftOut),
  );
  return shapeOf(columns, alias, create);
}

/**
 * Makes the shape of a row with a few columns of an entity, for a statement that is asked all day: each column costs
 * the server, the wire and the driver some.
 *
 * @param parts - Properties that are read, in the order of the row.
 */
export function partialRowShapeOf<Entity extends ObjectLiteral, Part extends keyof Entity & string>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  alias: string,
  parts: readonly Part[],
): RowShape<Pick<Entity, Part>> {
  const { columns: all } = metadataOf(manager, target);
  const columns = parts.map((part) => {
    const column = all.find(({ propertyName }) => propertyName === part);
    if (column === undefined) throw new TypeError(`There is no column ${part}.`);
    return column;
  });
  return shapeOf(columns, alias, () => ({}));
}

function shapeOf<Read>(
  columns: readonly { readonly propertyName: string; readonly databaseName: string }[],
  alias: string,
  create: () => unknown,
): RowShape<Read> {
  return {
    columns: columns.map((column) => `${alias}.${column.databaseName}`).join(', '),
    width: columns.length,
    read(row, offset) {
      const entity = create() as Record<string, unknown>;
      columns.forEach((column, index) => {
        entity[column.propertyName] = row[offset + index];
      });
      return entity as Read;
    },
  };
}

function metadataOf<Entity extends ObjectLiteral>(manager: EntityManager, target: EntityTarget<Entity>) {
  const metadata = manager.connection.getMetadata(target);
  return { columns: metadata.columns, create: () => metadata.create() };
}
