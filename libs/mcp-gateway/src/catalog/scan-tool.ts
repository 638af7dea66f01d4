import type { JsonObject } from '../types/json-object.js';
import { findHidden, replaceHidden } from './hidden-characters.js';
import { isJsonObject } from './is-json-object.js';
import { listTexts, type PlacedText } from './list-texts.js';
import { pathText } from './path-text.js';
import { SCAN_RULES } from './scan-rules.js';
import type { ToolWarning } from './tool-warning.js';
import { visibleText } from './visible-text.js';

const WARNINGS_MAX = 20;
/** Longer than what clients show to a model anyway. */
const LENGTH_WARNED = 4_000;
/** What lies behind is warned of by its length alone. */
const LENGTH_SCANNED = 8_000;
const EXCERPT_LENGTH_MAX = 160;
const EXCERPT_BEFORE = 40;
/** Words that no instruction does without; shorter texts hold none. */
const LENGTH_WORTH_SCANNING = 6;

const NETWORK_REFERENCE = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i;
const OTHER_TOOL =
  /\b(?:call|invoke|run|execute|trigger)(?:s|ing)? (?:the |also )?[`'"]?([a-z][a-z0-9]*(?:[_.][a-z0-9]+)+)\b|\buse (?:the |also )?[`'"]?([a-z][a-z0-9]*(?:[_.-][a-z0-9]+)+)[`'"]? (?:tool|function|instead|first|before)\b/g;

/**
 * Looks through every string and every key of a definition for what a person should see before a model does: hidden
 * characters, text that reads like instructions, talk of other tools, requests for secrets, images and markup, very
 * long text.
 *
 * These are hints for whoever approves, not a filter: they miss what is worded otherwise, and ordinary text may have one.
 *
 * @returns At most 20, one for each place and kind.
 */
export function scanTool(definition: JsonObject): readonly ToolWarning[] {
  const warnings: ToolWarning[] = [];
  const ownNames = namesOf(definition);
  for (const placed of listTexts(definition)) {
    const seen = new Set<ToolWarning['kind']>();
    for (const { kind, message } of warningsOf(placed, ownNames)) {
      if (seen.has(kind)) continue;
      seen.add(kind);
      warnings.push({ path: pathText(placed.path), kind, message });
      if (warnings.length === WARNINGS_MAX) return warnings;
    }
  }
  return warnings;
}

/** The tool's own name and those of its arguments, which its text may well mention. */
function namesOf(definition: JsonObject): ReadonlySet<string> {
  const schema = definition['inputSchema'];
  const properties = isJsonObject(schema) && isJsonObject(schema['properties']) ? schema['properties'] : {};
  return new Set([String(definition['name']), ...Object.keys(properties)].map((name) => name.toLowerCase()));
}

function* warningsOf(
  { step, text }: PlacedText,
  ownNames: ReadonlySet<string>,
): Generator<Omit<ToolWarning, 'path'>> {
  if (text.length < LENGTH_WORTH_SCANNING && /^[\x20-\x7e]*$/.test(text)) return;
  const hidden = findHidden(text.slice(0, LENGTH_SCANNED));
  if (hidden.count > 0) {
    const examples = hidden.examples.join(', ');
    yield {
      kind: 'hidden_characters',
      message: `${hidden.count} hidden character${hidden.count === 1 ? '' : 's'}: ${examples}, in: ${visibleText(text, EXCERPT_LENGTH_MAX)}`,
    };
  }
  if (text.length > LENGTH_WARNED) {
    yield { kind: 'length', message: `${text.length} characters; look at all of them.` };
  }
  const plain = plainText(text);
  for (const { kind, pattern, says } of SCAN_RULES) {
    const found = pattern.exec(plain);
    if (found !== null) yield { kind, message: `The text ${says}: ${excerpt(plain, found.index)}` };
  }
  const other = findOtherTool(plain, ownNames);
  if (other !== null)
    yield { kind: 'other_tools', message: `The text speaks of another tool: ${excerpt(plain, other)}` };
  if (step === '$ref' && NETWORK_REFERENCE.test(text)) {
    yield {
      kind: 'markup',
      message: `It refers to an address, which is never fetched: ${visibleText(text, EXCERPT_LENGTH_MAX)}`,
    };
  }
}

/** As a model may read it: compatibility forms, case, breaks and hidden characters make no difference. */
function plainText(text: string): string {
  return replaceHidden(text.slice(0, LENGTH_SCANNED), () => '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .slice(0, LENGTH_SCANNED);
}

function findOtherTool(text: string, ownNames: ReadonlySet<string>): number | null {
  for (const found of text.matchAll(OTHER_TOOL)) {
    const name = found[1] ?? found[2] ?? '';
    if (!ownNames.has(name)) return found.index;
  }
  return null;
}

function excerpt(text: string, index: number): string {
  const start = Math.max(0, index - EXCERPT_BEFORE);
  return (start > 0 ? '…' : '') + visibleText(text.slice(start), EXCERPT_LENGTH_MAX);
}
