/**
 * Waits for work, but no longer than a bound.
 *
 * @throws What the work throws, or an {@link Error} when the bound passed first; the work itself goes on.
 */
export async function within<T>(boundMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${boundMs} ms.`)), boundMs);
  });
  try {
    return await Promise.race([work, bound]);
  } finally {
    clearTimeout(timer);
  }
}
