import { createHash } from 'node:crypto';
import type { JsonObject } from '@paretostudio/mcp-gateway';

/**
 * Computes what tells the arguments of one call from those of another: SHA-256 over their JSON, whatever the order of
 * their members. Texts count as they are, those that storage cannot keep too.
 *
 * @param args - Within the bounds of `readToolArguments`.
 */
export function digestToolArguments(args: JsonObject): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(args)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
