import { FieldReader } from '../front-matter/field-reader.js';
import { readMarkdown } from '../front-matter/read-markdown.js';
import { chooseName } from '../names/choose-name.js';
import { firstHeading, humanName } from '../names/human-name.js';
import { stemOf } from '../names/stem-of.js';
import type { Parsed } from '../parsed.js';
import { quote } from '../quote.js';
import { findVariables } from '../templates/find-variables.js';
import { keyPath, Warnings } from '../warnings.js';
import { decodeMessages } from './messages-body.js';
import type { PromptDocument, PromptVariableSpec } from './prompt-document.js';
import { readVariables, type VariablesReading } from './read-variables.js';

/** What is known of a prompt beside its text. */
export interface ParsePromptOptions {
  /** Name of the file that the prompt stands in; it names a prompt whose file does not. */
  readonly fileName?: string;
}

/** Value of `form` in a file whose body is messages. */
export const MESSAGES_FORM = 'messages';

/**
 * Reads a prompt file: front matter with `slug`, `title`, `description`, `category`, `tags`, `variables` and `form`, then
 * the prompt. All of the front matter may be absent.
 *
 * As tolerant as `parseSkillFile`; but a key that nobody knows is left out, with a warning. Without `variables` they are
 * the gaps of the text, all of them required. What `renderPromptFile` wrote comes back equal.
 *
 * @param text - Untrusted; at most `FILE_LIMITS.markdownBytesMax` bytes.
 * @returns The prompt, or the first thing that cannot be mended. Lengths are not looked at.
 */
export function parsePromptFile(text: string, options: ParsePromptOptions = {}): Parsed<PromptDocument> {
  const path = options.fileName ?? 'prompt.md';
  const warnings = new Warnings(path);
  const reading = readMarkdown(text, warnings);
  if (!reading.ok) return { ok: false, problem: reading.problem, path };
  const { fields, body, isCrLf } = reading.parts;
  const reader = new FieldReader(fields ?? new Map(), warnings);
  const form = reader.takeText('form');
  if (form !== MESSAGES_FORM) return readPrompt(reader, { body, messages: null }, options, warnings);
  const messages = decodeMessages(isCrLf ? body.replaceAll('\r\n', '\n') : body);
  return messages === null
    ? {
        ok: false,
        problem: 'The messages must begin with a line "<!-- user -->" or "<!-- assistant -->".',
        path,
      }
    : readPrompt(reader, { body: null, messages }, options, warnings);
}

function readPrompt(
  fields: FieldReader,
  content: Pick<PromptDocument, 'body' | 'messages'>,
  options: ParsePromptOptions,
  warnings: Warnings,
): Parsed<PromptDocument> {
  const written = fields.takeText('title');
  const heading = content.body === null ? null : firstHeading(content.body);
  const stem = stemOf(options.fileName);
  const slug = chooseName(fields.takeText('slug'), [stem, written, heading, 'prompt'], 'slug', warnings);
  if (!slug.ok) return { ok: false, problem: slug.problem, path: keyPath(warnings.path, 'slug') };
  const description = fields.takeText('description') ?? '';
  const category = fields.takeText('category');
  const tags = fields.takeTexts('tags', splitTags) ?? [];
  const variables = takeVariables(fields, content, warnings);
  if (!variables.ok)
    return { ok: false, problem: variables.problem, path: keyPath(warnings.path, 'variables') };
  for (const [key] of fields.rest) {
    warnings.ofKey(key, `The key ${quote(key)} is not known; it was left out.`);
  }
  return {
    ok: true,
    value: {
      slug: slug.name,
      title: written ?? heading ?? humanName(slug.name),
      description,
      ...content,
      variables: variables.variables,
      category,
      tags,
    },
    warnings: warnings.all,
  };
}

function takeVariables(
  fields: FieldReader,
  { body, messages }: Pick<PromptDocument, 'body' | 'messages'>,
  warnings: Warnings,
): VariablesReading {
  const value = fields.take('variables');
  if (value !== null) return readVariables(value, warnings);
  const text = body ?? (messages ?? []).map((message) => message.text).join('\n');
  return { ok: true, variables: findVariables(text).map(requiredVariable) };
}

function requiredVariable(name: string): PromptVariableSpec {
  return { name, description: '', required: true, default: null };
}

function splitTags(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
