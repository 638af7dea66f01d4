import type { Site } from './site.js';

const LOOPBACK = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?:[:/]|$)/i;

/** A warning when the key would travel in the clear: over http to another machine. */
export function unencryptedNotes({ serverUrl }: Site): string[] {
  if (serverUrl.startsWith('https:') || LOOPBACK.test(serverUrl)) return [];
  return [
    'This server has no https address: everybody on the way can read the key. Give it one before you use it.',
  ];
}
