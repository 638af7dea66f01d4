// Writes src/generated/api-schema.ts from apps/api/openapi.json. With --check it writes nothing, and fails when the
// committed file is not what it would write.
import { readFile, writeFile } from 'node:fs/promises';
import { API_SCHEMA, apiSchemaText } from './api-schema-text.mjs';

const text = await apiSchemaText();
if (!process.argv.includes('--check')) {
  await writeFile(API_SCHEMA, text);
} else if ((await readFile(API_SCHEMA, 'utf8')) !== text) {
  console.error('src/generated/api-schema.ts is out of date: npm run generate -w libs/api-client');
  process.exitCode = 1;
}
