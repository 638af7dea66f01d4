import type { ClaudeFields } from '../claude-fields.js';
import { countValues, isJsonObject } from '../bounded-json.js';
import { WHOLE_DESCRIPTION } from '../markdown/read-description.js';
import { toWrittenJson, type FrontValue } from '../front-matter/front-value.js';
import type { JsonObject } from '../json-value.js';
import { OWN_PREFIX } from '../metadata/own-metadata.js';
import { FRONT_VALUES_MAX } from '../metadata/part-claude-fields.js';
import { readOwnMetadata, type MetadataReading } from '../metadata/read-own-metadata.js';
import type { Warnings } from '../warnings.js';

/** The `metadata` of a subagent file: what is ours, and what is not as a Claude-only field of that name. */
export interface AgentMetadata {
  readonly own: MetadataReading['own'];
  readonly claude: ClaudeFields;
}

/**
 * Reads `metadata`. Agents have no metadata of their own, so everybody else's is kept as it was written.
 *
 * @param wholeDescription - To be kept there; null for none.
 */
export function readAgentMetadata(
  value: FrontValue | null,
  wholeDescription: string | null,
  warnings: Warnings,
): AgentMetadata {
  const ours = new Map<string, string>();
  const others = new Map<string, FrontValue>(
    value === null || value.kind === 'map' ? [] : [['metadata', value]],
  );
  if (value?.kind === 'map') {
    for (const [key, child] of value.entries) {
      if (key.startsWith(OWN_PREFIX) && child.kind === 'scalar') ours.set(key, child.text);
      else others.set(key, child);
    }
  }
  const reading = readOwnMetadata(ours, warnings);
  const left: JsonObject = {
    ...(wholeDescription !== null && { [WHOLE_DESCRIPTION]: wholeDescription }),
    ...Object.fromEntries([...others].map(([key, child]) => [key, toWrittenJson(child)])),
    ...Object.fromEntries(reading.others),
  };
  return { own: reading.own, claude: Object.keys(left).length === 0 ? {} : { metadata: left } };
}

/** Whether a Claude-only field `metadata` can stand in front matter beside ours, be read and be told apart again. */
export function canStandBeside(metadata: ClaudeFields[string] | undefined): metadata is JsonObject {
  if (!isJsonObject(metadata) || countValues(metadata) > FRONT_VALUES_MAX) return false;
  const keys = Object.keys(metadata);
  return keys.length > 0 && !keys.some((key) => key.startsWith(OWN_PREFIX));
}
