import { holdLock, type HeldLock } from './hold-lock.js';

/** Keeps usage records from being read, as it takes a while to read those of an account with very many. */
export async function holdUsage(url: string): Promise<HeldLock> {
  return holdLock(url, 'lock table paretostudio.usage_records in access exclusive mode');
}
