import { explainStartError, keepHeapSmall } from '@paretostudio/host';
import { startServer } from './bootstrap/start-server.js';
import { welcome } from './bootstrap/welcome.js';
import { readEnvironment } from './config/env.js';

keepHeapSmall();
try {
  const config = readEnvironment();
  const { url, embeddedDatabase, servesConsole } = await startServer(config);
  const address = config.publicUrl?.origin ?? url;
  const signUpOpen = config.signUp === 'open';
  const servesMcp = config.surfaces.includes('mcp');
  process.stdout.write(welcome({ url: address, embeddedDatabase, servesConsole, signUpOpen, servesMcp }));
} catch (error) {
  process.stderr.write(`${explainStartError(error)}\n`);
  process.exit(1);
}
