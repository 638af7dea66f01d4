// Holds server.json to the registry's own schema, which is not kept here:
//   node tools/check-server-json.mjs <a copy of https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json>
import { readFileSync } from 'node:fs';
/* eslint-disable @nx/enforce-module-boundaries -- run by hand, part of nothing that is published */
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
/* eslint-enable @nx/enforce-module-boundaries */

const [schemaPath] = process.argv.slice(2);
if (schemaPath === undefined) throw new Error('Name a copy of the schema.');
const schema = readJson(schemaPath);
const manifest = readJson(new URL('../server.json', import.meta.url));
if (schema.$id !== manifest.$schema) throw new Error(`${schemaPath} is not the schema ${manifest.$schema}.`);

// The schema carries examples, which strict mode does not know.
const ajv = new Ajv.default({ allErrors: true, strict: false });
addFormats.default(ajv);
if (!ajv.validate(schema, manifest)) {
  for (const { instancePath, message } of ajv.errors) console.error(`${instancePath || '/'} ${message}`);
  process.exitCode = 1;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
