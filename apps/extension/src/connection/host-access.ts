/**
 * Asks the person to let the extension reach a server, and only that. To be called at once in the handler of a click:
 * browsers show the question for that alone.
 *
 * @returns Whether it may. Without, requests still pass where the server lists the extension in `EXTENSION_ORIGINS`.
 */
export async function requestHostAccess(serverUrl: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [patternOf(serverUrl)] });
}

/**
 * Gives the right to reach a server back; what was not given by that question, as by a policy, stays.
 *
 * @param kept - The server that is still to be reached, null for none: the right is for a host with all its ports, so
 *   it stays when both are on one.
 */
export async function dropHostAccess(serverUrl: string, kept: string | null): Promise<void> {
  const pattern = patternOf(serverUrl);
  if (kept !== null && patternOf(kept) === pattern) return;
  await chrome.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** All ports of the host: patterns with a port are not understood by every browser. */
function patternOf(serverUrl: string): string {
  const { protocol, hostname } = new URL(serverUrl);
  return `${protocol}//${hostname}/*`;
}
