import type { EntityManager } from 'typeorm';

/**
 * Keeps what is put together of a data source's metadata, such as the texts of statements, so that it is made once for
 * each data source.
 */
export function statementsOf<Statements>(
  make: (manager: EntityManager) => Statements,
): (manager: EntityManager) => Statements {
  const known = new WeakMap<object, Statements>();
  return (manager) => {
    let statements = known.get(manager.connection);
    if (statements === undefined) {
      statements = make(manager);
      known.set(manager.connection, statements);
    }
    return statements;
  };
}
