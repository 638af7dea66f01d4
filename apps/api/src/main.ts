import { keepHeapSmall } from './bootstrap/keep-heap-small.js';
import { startServer } from './bootstrap/start-server.js';
import { welcome } from './bootstrap/welcome.js';
import { EnvironmentError, readConfig } from './config/env.js';

keepHeapSmall();
try {
  const config = readConfig();
  const { url, embeddedDatabase } = await startServer(config);
  const address = config.publicUrl?.origin ?? url;
  process.stdout.write(welcome({ url: address, embeddedDatabase, signUpOpen: config.signUp === 'open' }));
} catch (error) {
  // The two causes that a person can mend are told without a stack.
  const isExpected =
    error instanceof EnvironmentError || (error instanceof Error && error.name === 'EmbeddedPostgresError');
  process.stderr.write(`${isExpected ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
}
