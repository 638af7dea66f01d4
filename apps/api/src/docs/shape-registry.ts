import { allSchemas, type JsonSchema } from '@paretostudio/studio';
import { paymentEventSchemas } from '../billing/payment-event-shapes.js';
import { clientSetupSchemas } from '../client-setup/client-setup-schemas.js';
import { instanceSchemas } from '../instance/instance-schemas.js';
import { leakReportSchemas } from '../leak-reports/leak-report-shapes.js';
import { toolCallSchemas } from '../tool-calls/tool-call-shapes.js';

/** Where the schemas of classes stand in the document. */
export const SCHEMA_PREFIX = '#/components/schemas/';

/** The schemas that a document refers to, each described once, with those that they refer to. */
export class ShapeRegistry {
  readonly schemas: Record<string, JsonSchema> = {};
  readonly #known = {
    ...allSchemas(SCHEMA_PREFIX),
    ...clientSetupSchemas(SCHEMA_PREFIX),
    ...instanceSchemas(),
    ...leakReportSchemas(SCHEMA_PREFIX),
    ...paymentEventSchemas(),
    ...toolCallSchemas(),
  };

  /** Describes a class by its name, and whatever stands in it, and tells where it stands. */
  referTo(name: string): { $ref: string } {
    if (!(name in this.schemas)) this.add(name, this.describe(name));
    return { $ref: `${SCHEMA_PREFIX}${name}` };
  }

  /** Adds a schema that no class has; what it refers to is described too. */
  add(name: string, schema: JsonSchema): { $ref: string } {
    this.schemas[name] = schema;
    for (const inner of referencesIn(schema)) this.referTo(inner);
    return { $ref: `${SCHEMA_PREFIX}${name}` };
  }

  /** @throws {@link Error} If nothing of that name is described. */
  describe(name: string): JsonSchema {
    const schema = this.#known[name];
    if (schema === undefined) throw new Error(`There is no shape ${name}.`);
    return schema;
  }
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' ? [inner.slice(SCHEMA_PREFIX.length)] : referencesIn(inner),
  );
}
