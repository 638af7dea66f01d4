import { checkKey } from '../connection/check-key.js';
import { checkServerUrl } from '../connection/check-server-url.js';
import type { Connection } from '../connection/connection.js';

/** What was typed, as a connection, or what is wrong with each field. */
export type JudgedForm =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly errors: { readonly address?: string; readonly key?: string } };

/**
 * Judges the form offline.
 *
 * @param key - Empty keeps the saved one, but for the same server alone: a key is never shown to another server because
 *   somebody changed an address.
 */
export function judgeForm(address: string, key: string, saved: Connection | null): JudgedForm {
  const server = checkServerUrl(address);
  const keeps = key.trim() === '' && saved !== null;
  const checked = keeps ? ({ ok: true, value: saved.key } as const) : checkKey(key);
  const isOtherServer = keeps && server.ok && server.value !== saved.serverUrl;
  if (server.ok && checked.ok && !isOtherServer) {
    return { ok: true, connection: { serverUrl: server.value, key: checked.value } };
  }
  return {
    ok: false,
    errors: {
      ...(!server.ok && { address: server.message }),
      ...(!checked.ok && { key: checked.message }),
      ...(isOtherServer && { key: 'This is another server: enter the key that it should be shown.' }),
    },
  };
}
