import type { JsonObject } from '../types/json-object.js';
import { replaceHidden } from './hidden-characters.js';
import { hintsOf } from './hints-of.js';
import { isJsonObject } from './is-json-object.js';

/**
 * Makes of an approved definition what clients of ours are shown: its title, description and schemas without hidden
 * characters, and all four hints at their worst. Icons, `_meta`, `execution` and members that we do not know are not
 * passed on. Schemas stay as they are otherwise, but for properties written as `true` or `false`, which clients do not
 * read and get as objects that mean the same; the upstream validates.
 *
 * @param definition - As a catalog took it, so at most 64 levels deep.
 * @param as - The name by which clients call it.
 */
export function offerTool(definition: JsonObject, as: { readonly name: string }): JsonObject {
  const { title, description, inputSchema, outputSchema, annotations } = definition;
  const stated = title ?? (isJsonObject(annotations) ? annotations['title'] : undefined);
  const hints = hintsOf(definition);
  return {
    name: as.name,
    ...(typeof stated === 'string' && { title: cleanText(stated) }),
    ...(typeof description === 'string' && { description: cleanText(description) }),
    inputSchema: cleanSchema(inputSchema),
    ...(isJsonObject(outputSchema) && { outputSchema: cleanSchema(outputSchema) }),
    annotations: {
      ...(typeof stated === 'string' && { title: cleanText(stated) }),
      readOnlyHint: hints.readOnly,
      destructiveHint: hints.destructive,
      idempotentHint: hints.idempotent,
      openWorldHint: hints.openWorld,
    },
  };
}

function cleanSchema(schema: unknown): unknown {
  const cleaned = clean(schema);
  if (!isJsonObject(cleaned) || !isJsonObject(cleaned['properties'])) return cleaned;
  const properties = Object.entries(cleaned['properties']).map(([name, property]) => [
    name,
    asObject(property),
  ]);
  return { ...cleaned, properties: Object.fromEntries(properties) };
}

function asObject(schema: unknown): unknown {
  if (typeof schema !== 'boolean') return schema;
  return schema ? {} : { not: {} };
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (!isJsonObject(value)) return value;
  // Made from entries, so that a member called `__proto__` stays one.
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [cleanText(key), clean(child)]));
}

function cleanText(text: string): string {
  return replaceHidden(text, () => '');
}
