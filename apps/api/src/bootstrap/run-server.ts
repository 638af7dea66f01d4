import { type Config, explainStartError, keepHeapSmall } from '@paretostudio/host';
import { startServer } from './start-server.js';
import { welcome } from './welcome.js';

/**
 * Starts the server in this process and tells the terminal where it is; from then on signals end it.
 *
 * What keeps it from starting is told on standard error, and ends the process with code 1.
 */
export async function runServer(readConfig: () => Config): Promise<void> {
  keepHeapSmall();
  try {
    const config = readConfig();
    const { url, ...facts } = await startServer(config);
    const address = config.publicUrl?.origin ?? url;
    const signUpOpen = config.signUp === 'open';
    const servesMcp = config.surfaces.includes('mcp');
    process.stdout.write(welcome({ ...facts, url: address, signUpOpen, servesMcp }));
  } catch (error) {
    process.stderr.write(`${explainStartError(error)}\n`);
    process.exit(1);
  }
}
