import { KEY_VARIABLE } from './names.js';
import type { Site } from './site.js';

/** The stdio program as a client is told to start it. */
export interface StdioEntry {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The endpoint as a client is told to reach it. */
export interface HttpEntry {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param key - The key itself, or the way in which the client refers to it. */
export function stdioEntry(site: Site, key: string): StdioEntry {
  return { ...site.launch, env: { [KEY_VARIABLE]: key, ...site.environment } };
}

/** @param key - The key itself, or the way in which the client refers to it. */
export function httpEntry(site: Site, key: string): HttpEntry {
  return { url: site.mcpUrl, headers: { Authorization: `Bearer ${key}` } };
}
