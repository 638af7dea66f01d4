import { isJsonObject, isTextList, isTextMap, parseBoundedJson } from '../bounded-json.js';
import type { JsonValue } from '../json-value.js';
import { quote } from '../quote.js';
import type { Warnings } from '../warnings.js';
import { OWN_KEYS, type OwnMetadata } from './own-metadata.js';

/** What the studio wrote into `metadata`, parted from what others did. */
export interface MetadataReading {
  readonly own: OwnMetadata;
  /** Whether any of our keys stood there. */
  readonly isOurs: boolean;
  /** All other entries. */
  readonly others: ReadonlyMap<string, string>;
}

/**
 * Reads our keys of `metadata`. One that was damaged since it was written is kept as anybody's metadata, with a
 * warning.
 */
export function readOwnMetadata(entries: ReadonlyMap<string, string>, warnings: Warnings): MetadataReading {
  const others = new Map(entries);
  const takeText = (key: string): string | null => {
    const text = others.get(key) ?? null;
    others.delete(key);
    return text;
  };
  const takeJson = <T extends JsonValue>(
    key: string,
    isRight: (value?: JsonValue) => value is T,
    none: T,
  ): T => {
    const text = others.get(key);
    if (text === undefined) return none;
    const value = parseBoundedJson(text);
    if (isRight(value)) {
      others.delete(key);
      return value;
    }
    warnings.ofKey(`metadata.${key}`, `The value of ${quote(key)} is damaged; it was kept as metadata.`);
    return none;
  };
  const own: OwnMetadata = {
    displayName: takeText(OWN_KEYS.displayName),
    tags: takeJson(OWN_KEYS.tags, isTextList, []),
    sections: (takeText(OWN_KEYS.sections) ?? '').split(' ').filter((name) => name !== ''),
    claude: takeJson(OWN_KEYS.claude, isJsonObject, {}),
    metadata: takeJson(OWN_KEYS.metadata, isTextMap, {}),
  };
  return { own, isOurs: others.size < entries.size, others };
}
