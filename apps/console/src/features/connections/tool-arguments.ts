/** What was typed as the arguments of a tool: an object of JSON, or why it is none. */
export type ParsedArguments =
  | { readonly ok: true; readonly value: Record<string, unknown> }
  | { readonly ok: false; readonly message: string };

/** Reads arguments as they were typed; nothing typed is no arguments. */
export function parseArguments(text: string): ParsedArguments {
  if (text.trim() === '') return { ok: true, value: {} };
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return { ok: true, value };
    return { ok: false, message: 'The arguments are one JSON object, in braces: {"text": "hello"}.' };
  } catch (error) {
    return {
      ok: false,
      message: `This is no valid JSON: ${error instanceof Error ? error.message : 'unreadable'}.`,
    };
  }
}

const PROPERTIES_MAX = 30;
const WRITTEN_OUT = /\\u\{[0-9A-F]{1,6}\}/g;

/**
 * Makes arguments to begin with from a tool's definition: what is required, each with an empty value of its kind.
 *
 * @param definition - As the server shows it; hostile, maybe cut. What cannot be read gives no arguments.
 */
export function startingArguments(definition: string | null): string {
  const schema = inputSchemaOf(definition);
  const properties = schema?.['properties'];
  const required = schema?.['required'];
  if (!isObject(properties) || !Array.isArray(required)) return '{}';
  const names = required
    .filter((name): name is string => typeof name === 'string' && Object.hasOwn(properties, name))
    .slice(0, PROPERTIES_MAX);
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, emptyOf(properties[name])])), null, 2);
}

function inputSchemaOf(definition: string | null): Record<string, unknown> | null {
  if (definition === null) return null;
  try {
    // Hidden characters are written out, which is no JSON; they are no help here.
    const parsed: unknown = JSON.parse(definition.replace(WRITTEN_OUT, ''));
    const schema = isObject(parsed) ? parsed['inputSchema'] : undefined;
    return isObject(schema) ? schema : null;
  } catch {
    // Cut: whoever calls it types the arguments without help.
    return null;
  }
}

function emptyOf(schema: unknown): unknown {
  if (!isObject(schema)) return null;
  if (schema['default'] !== undefined) return schema['default'];
  const options = schema['enum'];
  if (Array.isArray(options) && options.length > 0) return options[0] as unknown;
  switch (schema['type']) {
    case 'string':
      return '';
    case 'number':
    case 'integer':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
