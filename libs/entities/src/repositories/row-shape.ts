import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** How one entity stands in a row of a statement that was written by hand. */
export interface RowShape<Entity> {
  /** The columns, to select, in the order in which {@link read} expects them. */
  readonly columns: string;
  readonly width: number;
  /** Makes the entity from the row's cells from `offset` on. */
  read(row: readonly unknown[], offset: number): Entity;
}

/** Makes the shape of an entity's row from what TypeORM knows about its columns. */
export function rowShapeOf<Entity extends ObjectLiteral>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  alias: string,
): RowShape<Entity> {
  const { columns, create } = metadataOf(manager, target);
  return {
    columns: columns.map((column) => `${alias}.${column.databaseName}`).join(', '),
    width: columns.length,
    read(row, offset) {
      const entity = create() as Record<string, unknown>;
      columns.forEach((column, index) => {
        entity[column.propertyName] = row[offset + index];
      });
      return entity as Entity;
    },
  };
}

function metadataOf<Entity extends ObjectLiteral>(manager: EntityManager, target: EntityTarget<Entity>) {
  const metadata = manager.connection.getMetadata(target);
  return { columns: metadata.columns, create: () => metadata.create() };
}
