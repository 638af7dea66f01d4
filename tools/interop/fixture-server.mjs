// The conformance fixture in the place of the studio's MCP face, on everything else that serves MCP in the product; run
// from the sources by `conformance.mjs`. It joins a database that a server has already migrated.
import { openStorage } from '@paretostudio/entities';

import { createHttpApp, makeServerParts, readConfig, readyHttpApp, ServerModule } from '@paretostudio/host';
import { freePort } from '../bench/lib/server-process.mjs';
import { createLogger } from '../../libs/host/src/logging/logger.ts';
import { createFixtureFace } from '../../libs/host/src/conformance/fixture-face.ts';

const {
  DATABASE_URL: url,
  KEY_PEPPERS: keyPeppers,
  CREDENTIAL_KEYS: credentialKeys,
  COOKIE_SECRET: cookieSecret,
} = process.env;
// The port is part of the origins that the server takes for its own pages.
const PORT = String(await freePort());
const config = readConfig({ LOG_LEVEL: 'warn', HOST: '127.0.0.1', SURFACES: 'mcp', PORT });
const storage = await openStorage({ url });
const parts = makeServerParts({
  config,
  secrets: { keyPeppers, credentialKeys, cookieSecret },
  storage,
  logger: createLogger(config.logLevel),
  face: createFixtureFace(),
});
class ConformanceModule {}
const app = await createHttpApp(parts, {
  module: ConformanceModule,
  imports: [ServerModule.on(parts)],
});
await readyHttpApp(app);
await app.listen(config.port, config.host);
process.send({ port: config.port });
process.once('SIGTERM', async () => {
  await app.close();
  await parts.gateway.close();
  await storage.close();
  process.disconnect();
});
