import type { Action } from '@paretostudio/permissions';
import type { JsonSchema } from '@paretostudio/studio';
import { buildTools } from './build-tools.js';

/** One tool in plain words, for documentation and for the manifests of clients. */
export interface ToolRow {
  readonly name: string;
  readonly title: string;
  /** As clients are shown it. */
  readonly description: string;
  /** What it does to what users keep. */
  readonly effect: 'reads' | 'changes' | 'destroys';
  /** Units of the `requests` meter. */
  readonly cost: number;
  /** The plan feature needed; null: every plan. */
  readonly feature: string | null;
  readonly arguments: readonly ToolArgumentRow[];
}

/** One argument of a tool. */
export interface ToolArgumentRow {
  readonly name: string;
  /** In words, such as `list of text, at most 20`. */
  readonly type: string;
  readonly required: boolean;
  /** Empty where the name says all. */
  readonly description: string;
}

/** Describes every tool in the order of the list, from the very definitions that clients are shown. */
export function describeTools(): readonly ToolRow[] {
  return buildTools().map(({ name, action, definition }) => {
    const { properties = {}, required = [] } = definition.inputSchema as JsonSchema;
    return {
      name,
      title: action.title,
      description: definition.description ?? '',
      effect: effectOf(action),
      cost: action.cost,
      feature: action.feature,
      arguments: Object.entries(properties).map(([argument, schema]) => ({
        name: argument,
        type: typeOf(schema),
        required: required.includes(argument),
        description: typeof schema['description'] === 'string' ? schema['description'] : '',
      })),
    };
  });
}

function effectOf({ hints }: Action): ToolRow['effect'] {
  if (hints.readOnly) return 'reads';
  return hints.destructive ? 'destroys' : 'changes';
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};

function typeOf(schema: JsonSchema): string {
  const { type, enum: choices, anyOf, items, maxItems, maxLength, minimum, maximum, format } = schema;
  if (Array.isArray(anyOf)) return anyOf.map((each) => typeOf(each as JsonSchema)).join(' or ');
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join(' or ');
  if (Array.isArray(type))
    return type.map((each) => typeOf({ ...schema, type: each as string })).join(' or ');
  if (type === 'array') {
    const list = `list of ${typeOf((items ?? {}) as JsonSchema)}`;
    return typeof maxItems === 'number' ? `${list}, at most ${maxItems}` : list;
  }
  if (type === 'string' && format === 'date-time') return 'instant';
  const word = WORDS[String(type)] ?? 'anything';
  if (type === 'string' && typeof maxLength === 'number') return `${word}, at most ${maxLength} characters`;
  return typeof minimum === 'number' && typeof maximum === 'number'
    ? `${word}, ${minimum} to ${maximum}`
    : word;
}
