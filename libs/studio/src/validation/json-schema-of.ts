import 'reflect-metadata';
import { FILE_LIMITS } from '@paretostudio/library-files';
import { getMetadataStorage, MAX, MIN, ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { Shape } from '../core/operation.js';
import { fieldMarks } from './field-marks.js';
import { HAS_BOUNDED_TEXTS } from './has-bounded-texts.js';
import { HAS_DISTINCT_NAMES } from './has-distinct-names.js';
import { IS_CLEAN_TEXT, type CleanTextBounds } from './is-clean-text.js';
import { IS_CREDENTIAL_TEXT, type CredentialTextBounds } from './is-credential-text.js';
import { IS_VISIBLE } from './is-email-address.js';
import { IS_FILE_PATH } from './is-file-path.js';
import { IS_HEADER_NAME } from './is-header-name.js';
import { IS_HTTP_URL, type HttpUrlBounds } from './is-http-url.js';
import { IS_INSTANT } from './is-instant.js';
import { IS_JSON_OBJECT } from './is-json-object.js';
import { IS_SLUG, SLUG_PATTERN } from './is-slug.js';
import { IS_TAG_LIST, type TagListBounds } from './is-tag-list.js';
import { IS_TEXT_LIST, type TextListBounds } from './is-text-list.js';
import { IS_TEXT_MAP, type TextMapBounds } from './is-text-map.js';
import { IS_NESTED_FLAT } from './nested.js';

/** A JSON Schema (draft 2020-12) of an object. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly [keyword: string]: unknown;
}

/** How nested classes are written. */
export interface JsonSchemaOptions {
  /** Where the schemas of other classes stand, such as `#/components/schemas/`; absent: written out in place. */
  readonly refPrefix?: string;
}

/**
 * Describes a class with class-validator rules as a JSON Schema: the one source of OpenAPI components and of the
 * input schemas of MCP tools.
 *
 * Unknown properties are refused at every depth. A property is required unless it carries `@Optional()`; one with
 * `@Nullable()` may be null.
 */
export function jsonSchemaOf(shape: Shape<object>, options: JsonSchemaOptions = {}): JsonSchema {
  const prototype = shape.prototype as object;
  const raw = targetConstructorToSchema(shape, {
    classValidatorMetadataStorage: getMetadataStorage(),
    additionalConverters: { ...CONVERTERS, [ValidationTypes.NESTED_VALIDATION]: nestedConverter(options) },
  });
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [name, schema] of Object.entries(raw.properties ?? {})) {
    const marks = fieldMarks(prototype, name);
    properties[name] = marks.nullable ? withNull(schema as JsonSchema) : (schema as JsonSchema);
    if (!marks.optional) required.push(name);
  }
  const { description } = raw;
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

type Converters = NonNullable<
  NonNullable<Parameters<typeof targetConstructorToSchema>[1]>['additionalConverters']
>;
type Converter = Extract<Converters[string], (...args: never) => unknown>;

const CONVERTERS: Converters = {
  // The kind of number comes from IsInt and IsNumber, in whatever order they stand.
  [MIN]: ({ constraints }) => ({ minimum: constraints?.[0] as number }),
  [MAX]: ({ constraints }) => ({ maximum: constraints?.[0] as number }),
  [IS_CLEAN_TEXT]: ({ constraints }) => {
    const { min, max } = constraints?.[0] as CleanTextBounds;
    return { type: 'string', ...(min === 0 ? {} : { minLength: min }), maxLength: max };
  },
  [IS_INSTANT]: { type: 'string', format: 'date-time' },
  [IS_SLUG]: ({ constraints }) => ({
    type: 'string',
    pattern: SLUG_PATTERN.source,
    minLength: 1,
    maxLength: constraints?.[0] as number,
  }),
  [IS_CREDENTIAL_TEXT]: ({ constraints }) => {
    const { lengthMax } = constraints?.[0] as CredentialTextBounds;
    return { type: 'string', minLength: 1, maxLength: lengthMax };
  },
  [IS_HEADER_NAME]: ({ constraints }) => ({
    type: 'string',
    minLength: 1,
    maxLength: constraints?.[0] as number,
  }),
  [IS_HTTP_URL]: ({ constraints }) => {
    const { lengthMax } = constraints?.[0] as HttpUrlBounds;
    return { type: 'string', format: 'uri', maxLength: lengthMax };
  },
  [HAS_BOUNDED_TEXTS]: {},
  [HAS_DISTINCT_NAMES]: {},
  [IS_FILE_PATH]: { type: 'string', minLength: 1, maxLength: FILE_LIMITS.pathLengthMax },
  [IS_NESTED_FLAT]: {},
  [IS_VISIBLE]: {},
  [IS_TAG_LIST]: ({ constraints }) => {
    const { itemsMax, lengthMax } = constraints?.[0] as TagListBounds;
    return {
      type: 'array',
      maxItems: itemsMax,
      items: { type: 'string', minLength: 1, maxLength: lengthMax },
    };
  },
  [IS_TEXT_LIST]: ({ constraints }) => {
    const { itemsMax, lengthMax } = constraints?.[0] as TextListBounds;
    return {
      type: 'array',
      maxItems: itemsMax,
      items: { type: 'string', minLength: 1, maxLength: lengthMax },
    };
  },
  [IS_TEXT_MAP]: ({ constraints }) => {
    const { entriesMax, bytesMax } = constraints?.[0] as TextMapBounds;
    return {
      type: 'object',
      maxProperties: entriesMax,
      additionalProperties: { type: 'string', maxLength: bytesMax },
    };
  },
  [IS_JSON_OBJECT]: { type: 'object', additionalProperties: true },
};

function nestedConverter(options: JsonSchemaOptions): Converter {
  return ({ target, propertyName }) => {
    const nested = fieldMarks((target as Shape<object>).prototype as object, propertyName).nested?.();
    if (nested === undefined) throw new Error(`${propertyName}: nested shapes are declared with @Nested().`);
    if (options.refPrefix !== undefined) return { $ref: `${options.refPrefix}${nested.name}` };
    return jsonSchemaOf(nested) as ReturnType<Converter>;
  };
}

function withNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== 'string' || '$ref' in schema || 'properties' in schema) {
    const { description, ...rest } = schema;
    return { ...(description === undefined ? {} : { description }), anyOf: [rest, { type: 'null' }] };
  }
  // A value has to be in the list whatever its type is.
  const listed = Array.isArray(schema['enum']) ? { enum: [...schema['enum'], null] } : {};
  return { ...schema, ...listed, type: [schema.type, 'null'] };
}
