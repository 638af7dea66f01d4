/**
 * Gives `URL` the static method `parse`, where the runtime has none.
 *
 * oidc-provider calls it, and Node.js has it from version 22 on; this product runs on 20 as well. It is the one thing
 * that the library lacks there (`docs/0002-url-parse.md`). Does nothing where the method exists.
 *
 * @see https://url.spec.whatwg.org/#dom-url-parse
 */
export function ensureUrlParse(target: { parse?: unknown } & Pick<typeof URL, 'canParse'> = URL): void {
  if (typeof target.parse === 'function') return;
  Object.defineProperty(target, 'parse', {
    value: (url: string, base?: string): URL | null => (URL.canParse(url, base) ? new URL(url, base) : null),
    writable: true,
    configurable: true,
  });
}
