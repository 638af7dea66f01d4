import { explainStartError, keepHeapSmall } from '@paretostudio/host';
import { readEnvironment } from './config/env.js';
import { startServer } from './start-server.js';

keepHeapSmall();
try {
  const config = readEnvironment();
  const listened = await startServer(config);
  const url = config.publicUrl?.origin ?? listened;
  process.stdout.write(
    `\nParetoStudio answers on ${url}\nMCP over HTTP, for clients with a key: ${url}/mcp\n`,
  );
} catch (error) {
  process.stderr.write(`${explainStartError(error)}\n`);
  process.exit(1);
}
