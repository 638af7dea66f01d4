// Writes schema.sql from the migrations: node tools/write-schema.mjs, after a build. TEST_DATABASE_URL says on which
// server; without it, an embedded one is started and thrown away.
import { writeFileSync } from 'node:fs';
import pg from 'pg';
import setup from '../../../tools/jest/postgres-setup.mjs';
import teardown from '../../../tools/jest/postgres-teardown.mjs';
import { describeSchema } from '../dist/schema/describe-schema.js';
import { createTestDatabase } from '../dist/testing/index.js';

await setup();
const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });
await client.connect();
writeFileSync(new URL('../schema.sql', import.meta.url), await describeSchema(client));
await client.end();
await database.drop();
await teardown();
