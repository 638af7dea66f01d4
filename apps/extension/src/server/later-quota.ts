import type { Quota } from './quota.js';

/** How far two answers of one window may differ in when it ends: each counts whole seconds. */
const SAME_WINDOW_MS = 60_000;

/**
 * Chooses which of two answers tells what is left now. Answers may overtake each other; within one window, under one
 * limit, what is left only falls, so the lower one was said later.
 *
 * @param next - The answer that arrived last.
 */
export function laterQuota(before: Quota | null, next: Quota): Quota {
  if (before === null || before.limit !== next.limit) return next;
  const isSameWindow = Math.abs(before.resetAt.getTime() - next.resetAt.getTime()) < SAME_WINDOW_MS;
  return isSameWindow && before.remaining < next.remaining ? before : next;
}
