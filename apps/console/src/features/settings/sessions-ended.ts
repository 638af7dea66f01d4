/** Tells how many other sessions were ended. */
export function sessionsEnded(count: number): string {
  if (count === 0) return 'You were signed in nowhere else.';
  return count === 1 ? 'One other session was ended.' : `${count} other sessions were ended.`;
}
