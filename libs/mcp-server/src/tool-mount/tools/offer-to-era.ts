import { isRecord } from '../../messages/is-record.js';

/**
 * Leaves out of the definition of a tool what clients of the legacy era cannot make use of: the schema of a result that
 * is not an object for certain. The SDK would put such a schema into that of an object, while a result that is an
 * object stays as it is, so that clients would refuse it.
 */
export function offerToEra(
  tool: Readonly<Record<string, unknown>>,
  era: 'legacy' | 'modern',
): Readonly<Record<string, unknown>> {
  const { outputSchema, ...rest } = tool;
  const isKnown = outputSchema === undefined || (isRecord(outputSchema) && outputSchema['type'] === 'object');
  return era === 'modern' || isKnown ? tool : rest;
}
