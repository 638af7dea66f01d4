import { accept, type Checked, refuse } from './checked.js';

const LENGTH_MAX = 500;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads the address of a server as people give it: with or without scheme, or as copied from a page of its console.
 *
 * @returns The origin alone, or a sentence about what is wrong. Without a scheme https is meant, and on the machine
 *   itself http.
 */
export function checkServerUrl(typed: string): Checked<string> {
  const text = typed.trim();
  if (text === '') return refuse('Enter the address of your server, such as https://studio.example.org.');
  const url = text.length > LENGTH_MAX ? null : parse(text);
  if (url === null || url.hostname === '') {
    return refuse('This is no web address. It looks like https://studio.example.org.');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse('The address begins with https:// or http://.');
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('Leave user name and password out of the address.');
  }
  return accept(url.origin);
}

/** Whether a key would travel to a server unencrypted: over http to another machine. */
export function isUnencrypted(serverUrl: string): boolean {
  const { protocol, hostname } = new URL(serverUrl);
  return protocol === 'http:' && !LOOPBACK.test(hostname);
}

function parse(text: string): URL | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return urlOf(text);
  const secure = urlOf(`https://${text}`);
  return secure !== null && LOOPBACK.test(secure.hostname) ? urlOf(`http://${text}`) : secure;
}

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
