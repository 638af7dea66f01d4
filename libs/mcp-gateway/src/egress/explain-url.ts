import { isIP } from 'node:net';
import type { AllowedRange } from './allow-list.js';
import { BLOCKED_PORTS } from './blocked-ports.js';
import { judgeAddress } from './judge-address.js';

/** Names under which clouds serve a machine's credentials; they are refused whatever they resolve to. */
const METADATA_HOSTS: ReadonlySet<string> = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'metadata.azure.internal',
  'metadata.tencentyun.com',
  'instance-data',
  'instance-data.ec2.internal',
]);

/**
 * Says what can be said against a URL without asking for addresses.
 *
 * @param url - Already parsed, so with a host in one spelling: `0x7f.1` has become 127.0.0.1.
 * @param allow - The ranges of the policy.
 * @returns null: nothing; where its name leads to is looked at when it is dialled. Otherwise a sentence for people.
 */
export function explainUrl(url: URL, allow: readonly AllowedRange[]): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'The URL must begin with https://.';
  if (url.username !== '' || url.password !== '') return 'The URL must not hold a user name or password.';
  if (BLOCKED_PORTS.has(url.port)) return `Port ${url.port} belongs to another protocol than HTTP.`;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (METADATA_HOSTS.has(host)) return `${host} is a service that hands out credentials of this machine.`;
  if (host === 'localhost' || host.endsWith('.localhost')) return explainLocalhost(host, allow);
  if (isIP(host) !== 0) return explainAddress(host, url.protocol, allow);
  if (url.protocol === 'http:' && allow.length === 0) return 'The URL must begin with https://.';
  return null;
}

function explainLocalhost(host: string, allow: readonly AllowedRange[]): string | null {
  const reached = ['127.0.0.1', '::1'].some((address) => judgeAddress(address, allow) === 'allowed');
  return reached ? null : blocked(host);
}

function explainAddress(address: string, protocol: string, allow: readonly AllowedRange[]): string | null {
  const verdict = judgeAddress(address, allow);
  if (verdict === 'blocked') return blocked(address);
  return protocol === 'http:' && verdict === 'public' ? 'The URL must begin with https://.' : null;
}

function blocked(host: string): string {
  return `${host} is inside a network that this server does not reach; its operator can allow it.`;
}
