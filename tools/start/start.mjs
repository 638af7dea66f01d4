// `npm start`: the server, built if need be, with a PostgreSQL of its own unless DATABASE_URL names another.
import './node-version.mjs';
import { runBuilt } from './run-built.mjs';

await runBuilt('apps/api/dist/main.js');
