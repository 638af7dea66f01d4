import { explainStartError, keepHeapSmall } from '@paretostudio/server';
import { startServer } from './bootstrap/start-server.js';
import { welcome } from './bootstrap/welcome.js';
import { readEnvironment } from './config/env.js';

keepHeapSmall();
try {
  const config = readEnvironment();
  const { url, embeddedDatabase } = await startServer(config);
  const address = config.publicUrl?.origin ?? url;
  process.stdout.write(welcome({ url: address, embeddedDatabase, signUpOpen: config.signUp === 'open' }));
} catch (error) {
  process.stderr.write(`${explainStartError(error)}\n`);
  process.exit(1);
}
