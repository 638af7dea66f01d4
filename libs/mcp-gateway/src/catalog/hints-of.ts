import type { JsonObject } from '../types/json-object.js';
import { isJsonObject } from './is-json-object.js';
import type { ToolHints } from './tool-hints.js';

/**
 * Reads the hints of a definition, at their worst: what is absent or no boolean counts as destructive, open to the
 * world, not read-only, not idempotent. Read-only alone says that nothing is destroyed; together with a
 * `destructiveHint` it contradicts itself and is not believed.
 */
export function hintsOf(definition: JsonObject): ToolHints {
  const stated = definition['annotations'];
  const annotations = isJsonObject(stated) ? stated : {};
  const destroys = annotations['destructiveHint'];
  const readOnly = annotations['readOnlyHint'] === true && destroys !== true;
  return {
    readOnly,
    destructive: !readOnly && destroys !== false,
    idempotent: annotations['idempotentHint'] === true,
    openWorld: annotations['openWorldHint'] !== false,
  };
}
