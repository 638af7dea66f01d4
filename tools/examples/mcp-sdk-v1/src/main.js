import { RemoteAdmission } from '@paretostudio/api-client';
import { createService } from './service.js';

const {
  PARETOSTUDIO_API_URL = 'http://127.0.0.1:3000',
  PARETOSTUDIO_API_KEY = '',
  PORT = '4000',
} = process.env;

const admission = new RemoteAdmission({ baseUrl: PARETOSTUDIO_API_URL, key: PARETOSTUDIO_API_KEY });
const service = createService(admission);
service.listen(Number(PORT), '127.0.0.1', () =>
  console.log(`Notes are served at http://127.0.0.1:${PORT}/mcp`),
);
process.once('SIGTERM', () => service.close(() => admission.close()));
