import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const DOCUMENT = new URL('../../../apps/api/openapi.json', import.meta.url);
const HEADER =
  '// Generated from apps/api/openapi.json by `npm run generate -w libs/api-client`; not for editing.\n';

/** Where the generated types stand. */
export const API_SCHEMA = new URL('../src/generated/api-schema.ts', import.meta.url);

/** The types of the OpenAPI document as TypeScript, formatted as the repository is. */
export async function apiSchemaText() {
  const document = JSON.parse(await readFile(DOCUMENT, 'utf8'));
  // A field with a default may be left out of what is sent; an answer lists the fields that are always there.
  const nodes = await openapiTS(document, { transform: binaryAsBlob, defaultNonNullable: false });
  const options = await resolveConfig(API_SCHEMA);
  return format(HEADER + astToString(nodes), { ...options, filepath: API_SCHEMA.pathname });
}

/** A file goes over the wire as its bytes, so its type is that of a file; everything else as the generator has it. */
function binaryAsBlob(schema) {
  return schema.format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined;
}
