/**
 * Runs a piece of work a number of times, a bounded number at a time.
 *
 * @returns The results in the order of their numbers, which begin at 0.
 */
export async function inParallel<T>(
  count: number,
  concurrency: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const results = new Array<T>(count);
  let next = 0;
  const runner = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, count) }, runner));
  return results;
}
