import { runServer } from './bootstrap/run-server.js';
import { readEnvironment } from './config/env.js';

await runServer(readEnvironment);
