/** The first parts of what is not the console's, whether this process serves it or another one does. */
const OTHERS = new Set(['v1', 'mcp', 'docs', 'downloads', 'healthz', 'readyz', 'metrics', 'assets']);

/**
 * Tells whether an address that no route has may be one of the console's pages, rather than a mistyped one of an
 * interface: programs are told plainly when something is not there, and never given a page instead.
 *
 * @param url - As the client sent it, untrusted: any spelling of an interface's first part is still that interface's,
 *   and so is what a base address with one slash too many makes of it.
 */
export function isConsoleAddress(url: string): boolean {
  const [path = ''] = url.split(/[?#]/);
  const decoded = decodedOrNull(path);
  if (!path.startsWith('/') || decoded === null) return false;
  const first = decoded.split(/[\\/]/).find((part) => part !== '') ?? '';
  return !first.startsWith('.') && !OTHERS.has(first.toLowerCase());
}

function decodedOrNull(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not UTF-8: nothing of ours is called that.
    return null;
  }
}
