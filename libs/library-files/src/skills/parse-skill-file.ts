import type { ClaudeFields } from '../claude-fields.js';
import { FieldReader } from '../front-matter/field-reader.js';
import { readMarkdown, type MarkdownParts } from '../front-matter/read-markdown.js';
import type { JsonValue } from '../json-value.js';
import { readDescription, WHOLE_DESCRIPTION } from '../markdown/read-description.js';
import { readOwnMetadata, type MetadataReading } from '../metadata/read-own-metadata.js';
import { chooseName } from '../names/choose-name.js';
import { firstHeading, humanName } from '../names/human-name.js';
import type { Parsed } from '../parsed.js';
import { SKILL_FILE } from '../paths/explain-files.js';
import { quote } from '../quote.js';
import { keyPath, Warnings } from '../warnings.js';
import { CLAUDE_SKILL_KEYS } from './claude-skill-keys.js';
import { explainSkill } from './explain-skill.js';
import { readSkillMetadata } from './read-skill-metadata.js';
import { readSkillBody, type SkillBody } from './skill-body.js';
import type { SkillText } from './skill-document.js';

/** What is known of a skill beside its files. */
export interface ParseSkillOptions {
  /** Name of the folder that the skill stands in; it names a skill whose file does not. */
  readonly folderName?: string;
}

/**
 * Reads a `SKILL.md`, from this studio or from anybody.
 *
 * Tolerant where nothing is lost: names become kebab-case, unknown keys become metadata, values become texts, a
 * description that is too long is cut and kept whole as metadata, a file without front matter is named after its folder
 * or heading, and bare texts that are no YAML (`description: Use this: when …`) are read as they are meant, each with a
 * warning. The body of somebody else's file is taken as it is, byte for byte, but for one blank line before it and the
 * line break that ends the file. What `renderSkillFile` wrote comes back equal, for either target.
 *
 * @param text - Untrusted; at most `FILE_LIMITS.markdownBytesMax` bytes.
 * @returns The skill without its files, or the first thing that cannot be mended: no YAML, YAML that references or
 *   nests to exhaust its reader, no name to be made, no description, too much metadata.
 * @example
 * const parsed = parseSkillFile('---\nname: pdf-tools\ndescription: Reads PDF files.\n---\n\nOpen the file.\n');
 * if (parsed.ok) console.log(parsed.value.instructions); // 'Open the file.'
 */
export function parseSkillFile(text: string, options: ParseSkillOptions = {}): Parsed<SkillText> {
  const warnings = new Warnings(SKILL_FILE);
  const reading = readMarkdown(text, warnings);
  if (!reading.ok) return { ok: false, problem: reading.problem, path: SKILL_FILE };
  if (reading.parts.fields === null) {
    warnings.ofFile('There is no front matter; name and description were taken from what is there.');
  }
  return new SkillReading(reading.parts, warnings).read(options.folderName ?? null);
}

/** One pass over the parts of a file. */
class SkillReading {
  private readonly fields: FieldReader;

  constructor(
    private readonly parts: MarkdownParts,
    private readonly warnings: Warnings,
  ) {
    this.fields = new FieldReader(parts.fields ?? new Map(), warnings);
  }

  read(folderName: string | null): Parsed<SkillText> {
    const { fields, warnings } = this;
    const writtenName = fields.takeText('name');
    const writtenDescription = fields.takeText('description');
    const license = fields.takeText('license');
    const compatibility = fields.takeText('compatibility') || null;
    const allowedTools = fields.takeTexts('allowed-tools') ?? [];
    const topFields = this.takeClaudeFields();
    const metadata = readOwnMetadata(readSkillMetadata(fields, warnings), warnings);
    const body = this.readBody(metadata);
    const heading = firstHeading(body.instructions);
    const choice = chooseName(writtenName, [folderName, heading], 'name', warnings);
    if (!choice.ok) return { ok: false, problem: choice.problem, path: keyPath(SKILL_FILE, 'name') };
    this.compareFolder(choice.name, folderName);
    const { description, whole } = readDescription(writtenDescription, body.instructions, warnings);
    const skill: SkillText = {
      name: choice.name,
      displayName: metadata.own.displayName ?? choice.written ?? heading ?? humanName(choice.name),
      description,
      ...body,
      license,
      compatibility,
      metadata: {
        ...(whole !== null && { [WHOLE_DESCRIPTION]: whole }),
        ...Object.fromEntries(metadata.others),
        ...metadata.own.metadata,
      },
      allowedTools,
      claude: { ...metadata.own.claude, ...topFields },
      tags: metadata.own.tags,
    };
    const problem = explainSkill(skill);
    if (problem !== null)
      return { ok: false, problem: problem.problem, path: keyPath(SKILL_FILE, problem.key) };
    return { ok: true, value: skill, warnings: warnings.all };
  }

  private takeClaudeFields(): ClaudeFields {
    const found = CLAUDE_SKILL_KEYS.map((key): [string, JsonValue | undefined] => [
      key,
      this.fields.takeJson(key),
    ]);
    return Object.fromEntries(found.filter((pair): pair is [string, JsonValue] => pair[1] !== undefined));
  }

  private readBody({ own, isOurs }: MetadataReading): SkillBody {
    const { warnings } = this;
    let { body } = this.parts;
    if (isOurs && this.parts.isCrLf) {
      // We write LF alone, so a program that copied the file changed every line of it.
      warnings.ofFile('Line breaks were turned back from CRLF to LF.');
      body = body.replaceAll('\r\n', '\n');
    }
    const read = readSkillBody(body, own.sections);
    if (read !== null) return read;
    warnings.ofFile(
      'The sections for trigger phrases and guardrails were changed too much; they were kept as instructions.',
    );
    return { instructions: body, triggers: [], guardrails: [] };
  }

  private compareFolder(name: string, folderName: string | null): void {
    if (folderName === null || folderName === name) return;
    this.warnings.ofKey(
      'name',
      `The folder is called ${quote(folderName)}; the skill is called ${quote(name)}.`,
    );
  }
}
