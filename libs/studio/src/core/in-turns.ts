/**
 * Works on each item, a few at a time. After a failure no item is begun any more.
 *
 * @param atOnce - Items at a time, at least 1.
 * @throws The first failure, once everything that was begun has ended.
 */
export async function inTurns<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  // One iterator for all: each turn takes the next item that nobody has taken.
  const waiting = items.values();
  const failures: unknown[] = [];
  const takeTurns = async () => {
    for (const item of waiting) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, takeTurns));
  if (failures.length > 0) throw failures[0];
}
