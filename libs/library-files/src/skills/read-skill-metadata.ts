import type { FieldReader } from '../front-matter/field-reader.js';
import { isText, toText, type FrontValue } from '../front-matter/front-value.js';
import { quote } from '../quote.js';
import type { Warnings } from '../warnings.js';

/**
 * Gathers the metadata of a skill: the entries of `metadata`, and every key of the front matter that nobody knows,
 * because throwing it away would lose it. Values become texts, as the specification has them.
 *
 * @param fields - All known keys have been taken, `metadata` has not.
 */
export function readSkillMetadata(fields: FieldReader, warnings: Warnings): Map<string, string> {
  const entries = new Map<string, string>();
  const metadata = fields.take('metadata');
  if (metadata?.kind === 'map') {
    for (const [key, value] of metadata.entries) entries.set(key, textOf(key, value, warnings));
  } else if (metadata !== null) {
    warnings.ofKey('metadata', 'The metadata is no map of keys and values; it was kept as one text.');
    entries.set('metadata', toText(metadata));
  }
  for (const [key, value] of fields.rest) {
    const free = freeKey(key, entries);
    entries.set(free, toText(value));
    warnings.ofKey(key, `The key ${quote(key)} is not known; it was kept as metadata ${quote(free)}.`);
  }
  return entries;
}

function textOf(key: string, value: FrontValue, warnings: Warnings): string {
  if (!isText(value)) warnings.ofKey(`metadata.${key}`, 'Metadata are texts; the value was turned into one.');
  return toText(value);
}

function freeKey(key: string, entries: ReadonlyMap<string, string>): string {
  let free = key;
  for (let number = 2; entries.has(free); number += 1) free = `${key}-${number}`;
  return free;
}
