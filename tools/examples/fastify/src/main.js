import { RemoteAdmission } from '@paretostudio/api-client';
import { createService } from './service.js';

const {
  PARETOSTUDIO_API_URL = 'http://127.0.0.1:3000',
  PARETOSTUDIO_API_KEY = '',
  PORT = '4000',
} = process.env;

const admission = new RemoteAdmission({ baseUrl: PARETOSTUDIO_API_URL, key: PARETOSTUDIO_API_KEY });
const app = await createService(admission);
console.log(`Reports are served at ${await app.listen({ port: Number(PORT) })}`);
process.once('SIGTERM', async () => {
  await app.close();
  await admission.close();
});
