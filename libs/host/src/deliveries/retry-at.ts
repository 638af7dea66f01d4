/**
 * Tells when something that failed is tried again.
 *
 * @param attempts - How often it was tried, this time included; at least 1.
 * @param delaysSeconds - How long to wait after the first failure, the second, and so on.
 * @returns Null when there is no delay left: it is given up.
 */
export function retryAt(attempts: number, delaysSeconds: readonly number[], now: Date): Date | null {
  const seconds = delaysSeconds[attempts - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1000);
}
