import type { JsonSchema } from '@paretostudio/studio';

/** A JSON Schema whose root is a plain object, as every client takes it. */
export interface ToolSchema {
  readonly [keyword: string]: unknown;
  readonly type: 'object';
  readonly properties: { readonly [name: string]: object };
  readonly required?: string[];
}

/** Keywords that must not stand at the root: some clients flatten them, others skip the tool. */
const NOT_AT_ROOT: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'allOf', 'not', 'if', 'then', 'else']);

/**
 * Gives the schema of an input or a view the root that tools need.
 *
 * Rules over several fields are left out: the validator has them, and its refusal says them.
 */
export function toolSchema(schema: JsonSchema): ToolSchema {
  const { required, properties = {}, type: _, ...rest } = schema;
  const keywords = Object.fromEntries(Object.entries(rest).filter(([keyword]) => !NOT_AT_ROOT.has(keyword)));
  return {
    type: 'object',
    ...keywords,
    properties,
    ...(required === undefined ? {} : { required: [...required] }),
  };
}
