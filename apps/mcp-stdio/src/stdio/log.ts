import { redactText } from '@paretostudio/key-crypto';

/**
 * Writes one line for people to stderr, which clients keep as the log of a server.
 *
 * @param message - Any text; API keys in it are taken out.
 */
export function log(message: string): void {
  process.stderr.write(`paretostudio-mcp: ${redactText(message).replace(/\s+/g, ' ')}\n`);
}
