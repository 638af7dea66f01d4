import type { Connection } from './connection.js';

const NAME = 'connection';

/**
 * Closes the extension's storage to whatever runs inside of pages. Browsers leave it open unless told otherwise, so
 * this goes before every write of the key.
 */
export async function closeStorageToPages(): Promise<void> {
  await Promise.all(
    [chrome.storage.local, chrome.storage.session].map((area) =>
      area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }),
    ),
  );
}

/** Reads what is saved; null when nothing is, or nothing that can be used. */
export async function readConnection(): Promise<Connection | null> {
  const { [NAME]: saved } = await chrome.storage.local.get(NAME);
  return isConnection(saved) ? { serverUrl: saved.serverUrl, key: saved.key } : null;
}

/** Keeps a connection in place of the one before; what was read through that one is forgotten. */
export async function saveConnection({ serverUrl, key }: Connection): Promise<void> {
  await closeStorageToPages();
  await chrome.storage.session.clear();
  await chrome.storage.local.set({ [NAME]: { serverUrl, key } });
}

/** Removes the key, the address and everything that was read with them. */
export async function forgetConnection(): Promise<void> {
  await chrome.storage.session.clear();
  await chrome.storage.local.clear();
}

function isConnection(value: unknown): value is Connection {
  if (typeof value !== 'object' || value === null) return false;
  const { serverUrl, key } = value as Partial<Connection>;
  return typeof serverUrl === 'string' && typeof key === 'string';
}
