import { openStorage } from '@paretostudio/entities';
import { createTestDatabase } from '@paretostudio/entities/testing';
import type { McpFace } from '@paretostudio/mcp-server';
import { PasswordHasher, type PaymentProvider } from '@paretostudio/studio';
import { readConfig } from '../config/read-config.js';
import { createLogger } from '../logging/logger.js';
import { makeServerParts } from '../parts/make-server-parts.js';
import type { ServerParts } from '../parts/server-parts.js';

/** Secrets of tests alone. */
const SECRETS = {
  keyPeppers: `p1:${Buffer.alloc(32, 7).toString('base64url')}`,
  credentialKeys: `c1:${Buffer.alloc(32, 9).toString('base64url')}`,
  cookieSecret: 'of-tests-alone-0123456789-abcdefghij',
};

/** The parts of a server on a database of its own. */
export interface TestParts {
  readonly parts: ServerParts;
  /** Everything that was logged so far, as text. */
  logged(): string;
  /** Ends the storage and drops the database; to be called after the application was closed. */
  close(): Promise<void>;
}

/**
 * Makes the parts of a server for a spec, with passwords that cost nothing.
 *
 * @param environment - Variables over the defaults.
 * @param face - What answers MCP in the place of the studio's own face.
 * @param payments - Who takes payments; nobody unless given.
 */
export async function createTestParts(
  environment: Record<string, string> = {},
  face?: McpFace,
  payments?: PaymentProvider,
): Promise<TestParts> {
  const database = await createTestDatabase();
  const storage = await openStorage({ url: database.url });
  let lines = '';
  const config = readConfig({ LOG_LEVEL: 'debug', ...environment });
  const logger = createLogger(config.logLevel, { write: (line: string) => void (lines += line) });
  const passwords = new PasswordHasher({ memoryKib: 64, passes: 1 });
  const parts = makeServerParts({
    config,
    secrets: SECRETS,
    storage,
    logger,
    passwords,
    ...(face && { face }),
    ...(payments && { payments }),
  });
  return {
    parts,
    logged: () => lines,
    async close() {
      await parts.gateway.close();
      await storage.close();
      await database.drop();
    },
  };
}
