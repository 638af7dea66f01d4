// A service of somebody else on the libraries alone, whose requests cost what their path says: `GET /3` costs three.
// Started with DATABASE_URL and KEY_PEPPERS; tells its port over IPC and ends at SIGTERM.
import { createServer } from 'node:http';
import { openStorage } from '@paretostudio/entities';
import { PepperRing } from '@paretostudio/key-crypto';

const { DATABASE_URL: url, KEY_PEPPERS: peppers } = process.env;
const storage = await openStorage({ url });
const admission = storage.admission(PepperRing.parse(peppers));

const server = createServer(async (request, response) => {
  const [, key] = (request.headers.authorization ?? '').split(' ');
  const answer = await admission.admit({ key, cost: Number(request.url.slice(1)), address: null });
  response.writeHead(answer.admitted ? 200 : 429, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.admitted ? {} : { code: answer.code }));
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.once('SIGTERM', () => {
  server.close(async () => {
    await storage.close();
    process.disconnect();
  });
  server.closeIdleConnections();
});
