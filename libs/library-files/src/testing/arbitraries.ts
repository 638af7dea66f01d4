import * as fc from 'fast-check';
import type { AgentDocument } from '../agents/agent-document.js';
import { CLAUDE_AGENT_KEYS } from '../agents/claude-agent-keys.js';
import type { JsonObject, JsonValue } from '../json-value.js';
import type { LibraryFile } from '../library-file.js';
import { OWN_KEYS } from '../metadata/own-metadata.js';
import { explainFiles } from '../paths/explain-files.js';
import type { PromptDocument, PromptVariableSpec } from '../prompts/prompt-document.js';
import { CLAUDE_SKILL_KEYS } from '../skills/claude-skill-keys.js';
import type { SkillDocument, SkillText } from '../skills/skill-document.js';

/** Texts that somewhere mean something else than a text: to YAML, to Markdown, to our own forms, to JavaScript. */
const TROUBLE = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '---',
  '...',
  '- ',
  '#',
  ' #',
  ': ',
  '"',
  "'",
  '|',
  '>',
  '*a',
  '&a',
  '!!str',
  '%YAML',
  '@',
  '`',
  '{{gap}}',
  '\\{{gap}}',
  '{',
  '[',
  'null',
  '~',
  'true',
  'no',
  '1.0',
  '0x1f',
  '1:30',
  '2024-01-01',
  '.inf',
  '<<',
  '=',
  '\u0007',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u200d',
  '\ufeff',
  'é',
  '漢',
  '😀',
  'word',
  '## Guardrails',
  '## When to use this skill',
  '\n\n## Guardrails\n\n- ',
  '\n\n## When to use this skill\n\n- ',
  '# Heading',
  '<!-- user -->',
  '\\<!-- assistant -->',
  '__proto__',
  'constructor',
];

/** Records as any code makes them: with a prototype. */
function record<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(shape, { noNullPrototype: true });
}

/** Any text without half surrogate pairs, most often one that is trouble. */
export const text = (maxPieces = 6): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...TROUBLE) },
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      {
        maxLength: maxPieces,
      },
    )
    .map((pieces) => pieces.join(''));

const visibleText = text().map((written) => `${written}x`);
const texts = fc.array(text(), { maxLength: 4 });
const name = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '9'), minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join('-'));
const variableName = fc
  .tuple(fc.constantFrom('a', 'Z', '_'), fc.string({ unit: fc.constantFrom('a', '_', '7'), maxLength: 6 }))
  .map(([first, others]) => first + others);

const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text(3),
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(text(2), tie('json'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

function claudeFields(known: readonly string[]): fc.Arbitrary<JsonObject> {
  const keys = ['name', 'description', 'metadata', 'tools', 'allowed-tools', 'skills', OWN_KEYS.claude];
  return fc.dictionary(fc.oneof(fc.constantFrom(...known, ...keys), text(2)), json, {
    maxKeys: 4,
    noNullPrototype: true,
  });
}

const metadata = fc.dictionary(
  fc.oneof(fc.constantFrom(...Object.values(OWN_KEYS), 'author', 'version'), text(2)),
  text(),
  { maxKeys: 4, noNullPrototype: true },
);

/** Skills as they may be saved, without files. */
export const skillText: fc.Arbitrary<SkillText> = record({
  name,
  displayName: text(3),
  description: visibleText,
  triggers: texts,
  instructions: text(12),
  guardrails: texts,
  license: fc.option(visibleText),
  compatibility: fc.option(visibleText),
  metadata,
  allowedTools: fc.array(
    fc.oneof(fc.constantFrom('Read', 'Bash(git:*)', 'Bash(git add *)', 'mcp__x__y', '*'), text(3)),
    {
      maxLength: 4,
    },
  ),
  claude: claudeFields(CLAUDE_SKILL_KEYS),
  tags: texts,
});

const path = fc
  .array(fc.constantFrom('scripts', 'a.md', 'run.py', 'SKILL.md', 'été', '漢字.txt', '1', 'constructor'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((names) => names.join('/'));

const files: fc.Arbitrary<LibraryFile[]> = fc
  .uniqueArray(
    record({ path, content: fc.uint8Array({ maxLength: 64 }), executable: fc.constantFrom(true, undefined) }),
    { selector: (file) => file.path, maxLength: 6 },
  )
  .map((list) => list.map(({ executable, ...file }) => (executable ? { ...file, executable } : file)))
  .map((list) => list.sort((left, right) => (left.path < right.path ? -1 : 1)))
  .filter((list) => explainFiles(list) === null);

/** Whole skills as they may be saved. */
export const skillDocument: fc.Arbitrary<SkillDocument> = fc
  .tuple(skillText, files)
  .map(([skill, itsFiles]) => ({ ...skill, files: itsFiles }));

/** Agents as they may be saved. */
export const agentDocument: fc.Arbitrary<AgentDocument> = record({
  name,
  displayName: text(3),
  description: visibleText,
  instructions: text(12),
  model: fc.option(visibleText),
  tools: fc.option(
    fc.array(fc.oneof(fc.constantFrom('Read', 'Bash(git add *)', '*', ''), text(3)), { maxLength: 4 }),
  ),
  disallowedTools: texts,
  skills: texts,
  claude: claudeFields(CLAUDE_AGENT_KEYS),
  tags: texts,
});

const variable: fc.Arbitrary<PromptVariableSpec> = record({
  name: variableName,
  description: text(),
  required: fc.boolean(),
  default: fc.option(text()),
});

/** Prompts of either form as they may be saved. */
export const promptDocument: fc.Arbitrary<PromptDocument> = record({
  slug: name,
  title: visibleText,
  description: text(),
  variables: fc.uniqueArray(variable, { selector: (one) => one.name, maxLength: 3 }),
  category: fc.option(visibleText),
  tags: texts,
  content: fc.oneof(
    text(12).map((body) => ({ body, messages: null })),
    fc
      .array(record({ role: fc.constantFrom('user' as const, 'assistant' as const), text: text() }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((messages) => ({ body: null, messages })),
  ),
}).map(({ content, ...prompt }) => ({ ...prompt, ...content }));
