import { Document, visit } from 'yaml';
import type { JsonObject } from '../json-value.js';

/**
 * Texts that readers disagree about unless they are quoted: unseen characters, `=` and `<<` of YAML 1.1, and `---`,
 * where many readers end the front matter wherever it stands.
 */
const DISPUTED = /[\p{C}\p{Zl}\p{Zp}]|^(?:=|<<)$|---/u;
/** What is escaped of them: unseen characters, and so many hyphens that no three are left in a row. */
const ESCAPED = /[^\P{C}\n]|[\p{Zl}\p{Zp}]|-(?=--)/gu;

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
      if (typeof node.value === 'string' && DISPUTED.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const yaml = document.toString({ lineWidth: 0, doubleQuotedAsJSON: true, blockQuote: false });
  // All of them stand between double quotation marks, where an escape means the same.
  return yaml.replace(ESCAPED, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
