import { isIP, isIPv6 } from 'node:net';
import { isLoopbackHost } from '../config/loopback.js';
import type { Config } from '../config/read-config.js';

const HOST_FIELD = /^(\[[\da-f:.]{2,45}\]|[\w.-]{1,253})(?::(\d{1,5}))?$/i;
const PORT_MAX = 65_535;

/**
 * Makes the check of the `Host` field against DNS rebinding: a page that an attacker's name points at this server
 * names itself there, because a browser does not let pages choose it.
 *
 * Names of loopback pass always, the name of PUBLIC_URL and the one that is listened on too, and addresses where the
 * server listens beyond loopback: an address cannot be rebound. Ports are not looked at.
 *
 * @returns Whether a request with this field may go on; a missing or malformed field may not.
 */
export function makeHostCheck({
  host,
  publicUrl,
}: Pick<Config, 'host' | 'publicUrl'>): (field: string | undefined) => boolean {
  const isOpen = !isLoopbackHost(host);
  const names = new Set([host.toLowerCase(), ...(publicUrl === null ? [] : [publicUrl.hostname])]);
  return (field) => {
    const [, text, port = '0'] = (field === undefined ? null : HOST_FIELD.exec(field)) ?? [];
    if (text === undefined || Number(port) > PORT_MAX) return false;
    const name = text.toLowerCase();
    if (name.startsWith('[') && !isIPv6(name.slice(1, -1))) return false;
    if (isLoopbackHost(name) || names.has(name)) return true;
    return isOpen && isIP(name.replace(/^\[|\]$/g, '')) !== 0;
  };
}
