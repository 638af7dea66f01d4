import { describePermissions, parsePermissions } from '@paretostudio/permissions';
import { isJsonObject, objectsOf, type JsonObject } from '../json.js';

/**
 * Says in a few lines who a key belongs to and what it may do.
 *
 * @param caller - What the action `whoami` answered; of a server that may be newer than this program, so whatever is
 *   missing is left out.
 * @returns Pairs of a label and a text.
 */
export function describeCaller(caller: JsonObject): [string, string][] {
  const { account, plan, key, permissions, quotas } = caller;
  const lines: [string, string][] = [];
  if (isJsonObject(account)) lines.push(['Account', `${text(account['name'])}, ${planOf(plan)}`]);
  if (isJsonObject(key)) lines.push(['Key', keyOf(key)]);
  const parsed = parsePermissions(permissions);
  if (parsed.ok) lines.push(['May', describePermissions(parsed.permissions)]);
  // The burst limit is over before anybody has read of it.
  const requests = objectsOf(quotas).filter(({ meter }) => meter === 'requests');
  for (const quota of requests) lines.push(['Left', quotaOf(quota)]);
  return lines;
}

function planOf(plan: unknown): string {
  return isJsonObject(plan) ? `plan ${text(plan['title'])}` : 'no plan';
}

function keyOf({ name, mask, expiresAt }: JsonObject): string {
  const expiry = typeof expiresAt === 'string' ? `expires ${expiresAt}` : 'never expires';
  return `${text(name)} (${text(mask)}), ${expiry}`;
}

function quotaOf({ limit, remaining, resetAt }: JsonObject): string {
  return `${text(remaining)} of ${text(limit)} requests, all again at ${text(resetAt)}`;
}

function text(value: unknown): string {
  return String(value ?? '?');
}
