import type { ClaudeFields } from '../claude-fields.js';
import { FieldReader } from '../front-matter/field-reader.js';
import { toJson, toWrittenJson } from '../front-matter/front-value.js';
import { splitTools } from '../front-matter/split-tools.js';
import { readMarkdown } from '../front-matter/read-markdown.js';
import type { JsonValue } from '../json-value.js';
import { readDescription } from '../markdown/read-description.js';
import { chooseName } from '../names/choose-name.js';
import { firstHeading, humanName } from '../names/human-name.js';
import { stemOf } from '../names/stem-of.js';
import type { Parsed } from '../parsed.js';
import { quote } from '../quote.js';
import { keyPath, Warnings } from '../warnings.js';
import type { AgentDocument } from './agent-document.js';
import { readAgentMetadata } from './agent-metadata.js';
import { CLAUDE_AGENT_KEYS } from './claude-agent-keys.js';
import { explainAgent } from './explain-agent.js';

/** What is known of an agent beside its text. */
export interface ParseAgentOptions {
  /** Name of the file that the agent stands in, with or without `.md`; it names an agent whose file does not. */
  readonly fileName?: string;
}

/**
 * Reads a subagent file (`.claude/agents/<name>.md`), from this studio or from anybody.
 *
 * As tolerant as `parseSkillFile`. Keys that nobody knows are kept with the Claude-only fields, with a warning. `tools`
 * may be a list or one text; absent, without value or `*` it means all tools that the caller has. The body is the
 * agent's instructions, byte for byte. What `renderAgentFile` wrote comes back equal.
 *
 * @param text - Untrusted; at most `FILE_LIMITS.markdownBytesMax` bytes.
 * @returns The agent, or the first thing that cannot be mended.
 */
export function parseAgentFile(text: string, options: ParseAgentOptions = {}): Parsed<AgentDocument> {
  const path = options.fileName ?? 'agent.md';
  const warnings = new Warnings(path);
  const reading = readMarkdown(text, warnings);
  if (!reading.ok) return { ok: false, problem: reading.problem, path };
  const { fields, body } = reading.parts;
  if (fields === null) {
    warnings.ofFile('There is no front matter; name and description were taken from what is there.');
  }
  const names = [stemOf(options.fileName), firstHeading(body)];
  return readAgent(new FieldReader(fields ?? new Map(), warnings), body, names, warnings);
}

function readAgent(
  fields: FieldReader,
  body: string,
  names: readonly (string | null)[],
  warnings: Warnings,
): Parsed<AgentDocument> {
  const choice = chooseName(fields.takeText('name'), names, 'name', warnings);
  if (!choice.ok) return { ok: false, problem: choice.problem, path: keyPath(warnings.path, 'name') };
  const { description, whole } = readDescription(fields.takeText('description'), body, warnings);
  const tools = fields.takeTexts('tools', splitOrAll);
  const disallowedTools = fields.takeTexts('disallowedTools') ?? [];
  const model = fields.takeText('model');
  const skills = fields.takeTexts('skills') ?? [];
  const metadata = readAgentMetadata(fields.take('metadata'), whole, warnings);
  const agent: AgentDocument = {
    name: choice.name,
    displayName: metadata.own.displayName ?? choice.written ?? humanName(choice.name),
    description,
    instructions: body,
    model,
    tools,
    disallowedTools,
    skills,
    claude: { ...metadata.own.claude, ...metadata.claude, ...readRest(fields, warnings) },
    tags: metadata.own.tags,
  };
  const problem = explainAgent(agent);
  return problem === null
    ? { ok: true, value: agent, warnings: warnings.all }
    : { ok: false, problem: problem.problem, path: keyPath(warnings.path, problem.key) };
}

/** One text `*` means all tools, like no list at all. */
function splitOrAll(text: string): string[] | null {
  return text.trim() === '*' ? null : splitTools(text);
}

function readRest(fields: FieldReader, warnings: Warnings): ClaudeFields {
  const kept = fields.rest.map(([key, value]): [string, JsonValue] => {
    if (CLAUDE_AGENT_KEYS.includes(key)) return [key, toJson(value)];
    warnings.ofKey(key, `The key ${quote(key)} is not known; it was kept with the Claude-only fields.`);
    return [key, toWrittenJson(value)];
  });
  return Object.fromEntries(kept);
}
