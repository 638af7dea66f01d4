import { Document, visit } from 'yaml';
import type { JsonObject } from '../json-value.js';

/** Line breaks, characters that nobody sees and those that readers of YAML disagree about. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Writes a map as YAML that readers of YAML 1.1 and 1.2 understand alike: blocks, no anchors, no folded lines, and
 * quotation marks wherever a text could be taken for another thing.
 *
 * @returns Lines, each ended; the empty text for an empty map.
 */
export function writeYaml(fields: JsonObject): string {
  if (Object.keys(fields).length === 0) return '';
  const document = new Document(fields, { aliasDuplicateObjects: false, compat: 'yaml-1.1', version: '1.2' });
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && UNSEEN.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true, blockQuote: false });
}
