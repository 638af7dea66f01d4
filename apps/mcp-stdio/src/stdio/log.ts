import { redactText } from '@paretostudio/key-crypto';
import { plainText } from './plain-text.js';

/**
 * Writes one line for people to stderr, which clients keep as the log of a server.
 *
 * @param message - Any text, a server's too; API keys and what could move a cursor are taken out.
 */
export function log(message: string): void {
  process.stderr.write(`paretostudio-mcp: ${plainText(redactText(message))}\n`);
}
