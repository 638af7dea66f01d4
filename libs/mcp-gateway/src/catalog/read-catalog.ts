import type { JsonObject } from '../types/json-object.js';
import { agentToolName } from './agent-tool-name.js';
import { canonicalJson } from './canonical-json.js';
import { CATALOG_LIMITS } from './catalog-limits.js';
import { CatalogTooLargeError } from './catalog-too-large-error.js';
import { findDefect } from './find-defect.js';
import { hintsOf } from './hints-of.js';
import { isJsonObject } from './is-json-object.js';
import { isReadableSchema } from './is-readable-schema.js';
import { parseDefinition } from './parse-definition.js';
import type { RefusedTool } from './refused-tool.js';
import { scanTool } from './scan-tool.js';
import { sha256Hex } from './sha256-hex.js';
import type { CatalogTool, ToolCatalog } from './tool-catalog.js';
import type { ToolWarning } from './tool-warning.js';
import { visibleText } from './visible-text.js';

const REFUSED_TOLD_MAX = 100;
/** More text than that in one catalog is not looked through: that would hold up everybody else for seconds. */
const SCANNED_LENGTH_MAX = 4_000_000;
const NAME = new RegExp(`^[A-Za-z0-9._-]{1,${CATALOG_LIMITS.nameLengthMax}}$`);
/** As long as slugs get: names that are the same under it are those that may be the same under some slug. */
const LONGEST_SLUG = 'x'.repeat(24);

const MESSAGES: Readonly<Record<RefusedTool['reason'], string>> = {
  name: `A name is 1 to ${CATALOG_LIMITS.nameLengthMax} letters, digits, dots, underscores and hyphens.`,
  duplicate: 'Another tool has this name, or would have the same name on an agent.',
  too_large: `Its definition has more than ${CATALOG_LIMITS.definitionBytesMax} bytes.`,
  too_deep: `Its definition is nested deeper than ${CATALOG_LIMITS.depthMax} levels.`,
  schema: 'A schema in it is missing or is not one: the input is an object of JSON Schema.',
  text: 'Its definition has a NUL or half of a surrogate pair in its text.',
  malformed: 'It is not an object of JSON.',
};

/**
 * Reads the tools that an upstream server listed, all pages together, into the form that is pinned.
 *
 * The hash of a tool covers the whole object that the server sent, members unknown to us included, so nothing of it
 * can change unseen. A tool that cannot be pinned or shown safely is refused alone; the rest is read. Schemas are not
 * compiled, and nothing that they refer to is fetched.
 *
 * @param raw - Values as JSON gave them; not trusted in any way.
 * @throws {@link CatalogTooLargeError} If there are more than {@link CATALOG_LIMITS}.toolsMax.
 */
export function readCatalog(raw: readonly unknown[]): ToolCatalog {
  const steps = catalogSteps(raw);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As {@link readCatalog}, one tool at each step. */
export function* catalogSteps(raw: readonly unknown[]): Generator<void, ToolCatalog> {
  if (raw.length > CATALOG_LIMITS.toolsMax) throw new CatalogTooLargeError(raw.length);
  const taken = countNames(raw);
  const tools: CatalogTool[] = [];
  const refused: RefusedTool[] = [];
  let length = 0;
  for (const value of raw) {
    const tool = readTool(value, taken);
    if (typeof tool === 'object') {
      length += tool.text.length;
      tools.push(withWarnings(tool, length <= SCANNED_LENGTH_MAX));
    } else if (refused.length < REFUSED_TOLD_MAX) {
      refused.push({ name: nameToTell(value), reason: tool, message: MESSAGES[tool] });
    }
    yield;
  }
  tools.sort((one, other) => (one.name < other.name ? -1 : 1));
  return { tools, refused, hash: sha256Hex(tools.map(({ name, hash }) => `${name} ${hash}\n`).join('')) };
}

/** By the name on an agent, which also counts those of one name. */
function countNames(raw: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of raw) {
    const name = isJsonObject(value) ? value['name'] : undefined;
    if (typeof name !== 'string' || !NAME.test(name)) continue;
    const onAgent = agentToolName(LONGEST_SLUG, name);
    counts.set(onAgent, (counts.get(onAgent) ?? 0) + 1);
  }
  return counts;
}

type PinnedTool = Omit<CatalogTool, 'warnings'>;

function readTool(value: unknown, taken: ReadonlyMap<string, number>): PinnedTool | RefusedTool['reason'] {
  if (!isJsonObject(value)) return 'malformed';
  const name = value['name'];
  if (typeof name !== 'string' || !NAME.test(name)) return 'name';
  if (taken.get(agentToolName(LONGEST_SLUG, name)) !== 1) return 'duplicate';
  const defect = findDefect(value);
  if (defect !== null) return defect;
  if (!hasSchemas(value)) return 'schema';
  const text = canonicalJson(value);
  if (Buffer.byteLength(text) > CATALOG_LIMITS.definitionBytesMax) return 'too_large';
  const definition = parseDefinition(text);
  return {
    name,
    hash: sha256Hex(text),
    text,
    definition,
    hints: hintsOf(definition),
  };
}

const NOT_SCANNED: readonly ToolWarning[] = [
  { path: '', kind: 'length', message: 'The server lists so much text that this was not looked through.' },
];

/** Scans when somebody asks: a list that is known already by its hash costs no scan. */
function withWarnings(tool: PinnedTool, isScanned: boolean): CatalogTool {
  let warnings: readonly ToolWarning[] | undefined = isScanned ? undefined : NOT_SCANNED;
  return {
    ...tool,
    get warnings() {
      return (warnings ??= scanTool(tool.definition));
    },
  };
}

function hasSchemas({ inputSchema, outputSchema }: JsonObject): boolean {
  const takesObject = isJsonObject(inputSchema) && inputSchema['type'] === 'object';
  return (
    takesObject &&
    isReadableSchema(inputSchema) &&
    (outputSchema === undefined || isReadableSchema(outputSchema))
  );
}

function nameToTell(value: unknown): string {
  const name = isJsonObject(value) ? value['name'] : undefined;
  return typeof name === 'string' ? visibleText(name, CATALOG_LIMITS.nameLengthMax) : '';
}
