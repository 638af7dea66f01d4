import { accept, refuse, type Checked } from './checked.js';

/** Where a server is looked for unless told otherwise: where `npm start` puts it. */
export const DEFAULT_ADDRESS = 'http://127.0.0.1:3000';

// `*.localhost` is asked of DNS, so it can be led elsewhere.
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Decides whether an address can be a server's.
 *
 * @param text - An address as people write it, a final slash or `/mcp` included; null stands for
 *   {@link DEFAULT_ADDRESS}.
 * @param allowHttp - Whether `http` is let through beyond this machine; there it shows the key to everyone on the way.
 * @returns The address without a final slash, such as `https://studio.example.org/base`, or what is wrong with it.
 */
export function checkAddress(text: string | null, allowHttp: boolean): Checked<string> {
  if (text === null) return accept(DEFAULT_ADDRESS);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return refuse(
      'PARETOSTUDIO_API_URL (or --url) is no web address. Write it whole, such as https://studio.example.org.',
    );
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return refuse(
      'PARETOSTUDIO_API_URL (or --url) holds a user name, a query or a fragment. Leave the address of the server alone there; the key belongs in PARETOSTUDIO_API_KEY.',
    );
  }
  if (url.protocol === 'http:' && !allowHttp && !LOOPBACK.test(url.hostname)) {
    return refuse(
      `http://${url.host} would send your API key unencrypted over the network. Use https:// in PARETOSTUDIO_API_URL (or --url), or set PARETOSTUDIO_ALLOW_HTTP=1 if that network is yours.`,
    );
  }
  return accept(url.origin + url.pathname.replace(/\/+$/, '').replace(/\/mcp$/, ''));
}
