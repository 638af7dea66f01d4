import type { ServerResponse } from 'node:http';

/**
 * Calls back once nothing more can be written to a response: it was sent whole, or its client is gone. At once where
 * that is so already, for which Node has no event any more.
 */
export function onceClosed(response: ServerResponse, callback: () => void): void {
  if (response.closed) callback();
  else response.once('close', callback);
}
