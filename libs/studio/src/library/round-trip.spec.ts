import {
  parseAgentFile,
  parsePromptFile,
  parseSkillFile,
  renderAgentFile,
  renderPromptFile,
  renderSkillFile,
} from '@paretostudio/library-files';
import fc from 'fast-check';
import { CreateAgentInput } from '../agents/create-agent.input.js';
import { draftAgent } from '../agents/draft-agent.js';
import type { Outcome } from '../core/outcome.js';
import type { Shape } from '../core/operation.js';
import { CreatePromptInput } from '../prompts/create-prompt.input.js';
import { draftPrompt } from '../prompts/draft-prompt.js';
import { CreateSkillInput } from '../skills/create-skill.input.js';
import { draftSkill } from '../skills/draft-skill.js';
import { valueOf } from '../testing/test-studio.js';
import { validateInput } from '../validation/validate-input.js';
import { readImport } from './read-import.js';

/** Pieces that YAML, Markdown, front matter and our own marks in files could trip over, parted by spaces. */
const MARKS = `a B 0 , : # - --- ... " ' | > &a *a !!js {{x}} {{ }} \\ [ ] { } % @ \` \`\`\` ## null true ~ 1e3 é 😀`;
const PIECES = [
  ...MARKS.split(' '),
  ' ',
  ': ',
  ' #',
  '- ',
  '## Guardrails',
  '<!-- user -->',
  '\u00a0',
  '\ufeff',
];
const BREAKS = ['\n', '\n\n', '\r\n', '\t', '\n  ', '\n---\n', '\n- '];
const RUNS = { numRuns: 100 };

/** As a file can say it: JSON writes -0 as 0. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join('').trim())
  .filter((written) => written !== '');
const anyText = fc
  .array(fc.constantFrom(...PIECES, ...BREAKS), { maxLength: 20 })
  .map((pieces) => pieces.join(''));
const someText = anyText.filter((written) => written.trim() !== '');
const lines = fc.array(line, { maxLength: 4 });
const COMMON = {
  description: someText,
  tags: fc.uniqueArray(fc.constantFrom('a', 'b c', 'é.1', 'null', '0', 'true'), { maxLength: 4 }),
};
const NAMED = {
  ...COMMON,
  name: fc.constantFrom('a', 'null', 'true', '1', '1e3', '0x1', 'release-notes', 'x'.repeat(64)),
  displayName: line,
  instructions: anyText,
  claude: fc.dictionary(
    fc.constantFrom('hooks', 'context', 'model', 'color', 'argument-hint', 'name', 'metadata'),
    fc.jsonValue({ maxDepth: 2 }).map(asJson),
    { maxKeys: 3 },
  ),
};

/** What a record would say that is made from an input; throws what is refused. */
function draftOf<Input extends object, Draft>(
  shape: Shape<Input>,
  raw: object,
  draft: (input: Input) => Outcome<Draft>,
): Draft {
  const checked = validateInput(shape, raw);
  return valueOf(checked.ok ? draft(checked.value) : checked);
}

describe('a file that was written', () => {
  it('says of a skill all that was saved, for either reader', () => {
    const skill = fc.record({
      ...NAMED,
      triggers: lines,
      guardrails: lines,
      license: fc.option(line),
      compatibility: fc.option(line),
      metadata: fc.dictionary(fc.constantFrom('author', 'version', 'paretostudio-x', 'null', 'a b'), anyText),
      allowedTools: lines,
    });
    const draft = (fields: CreateSkillInput) => draftSkill(fields, []);
    fc.assert(
      fc.property(skill, fc.constantFrom('portable' as const, 'claude' as const), (raw, target) => {
        fc.pre(validateInput(CreateSkillInput, raw).ok);
        const saved = draftOf(CreateSkillInput, raw, draft);
        const parsed = parseSkillFile(renderSkillFile(saved.content, { target }));
        const read = valueOf(readImport('content', parsed, CreateSkillInput, (document) => document));
        expect(draftOf(CreateSkillInput, read.input, draft)).toEqual(saved);
        expect(read.warnings).toEqual([]);
      }),
      RUNS,
    );
  });

  it('says of an agent all that was saved', () => {
    const agent = fc.record({
      ...NAMED,
      model: fc.option(line),
      tools: fc.option(lines),
      disallowedTools: lines,
    });
    const draft = (fields: CreateAgentInput) => draftAgent(fields, [], []);
    fc.assert(
      fc.property(agent, (raw) => {
        fc.pre(validateInput(CreateAgentInput, raw).ok);
        const saved = draftOf(CreateAgentInput, raw, draft);
        const parsed = parseAgentFile(renderAgentFile({ ...saved.content, skills: [] }));
        const read = valueOf(readImport('content', parsed, CreateAgentInput, (document) => document));
        expect(draftOf(CreateAgentInput, read.input, draft)).toEqual(saved);
      }),
      RUNS,
    );
  });

  it('says of a prompt all that was saved, in either form', () => {
    const variable = fc.record({
      name: fc.constantFrom('x', 'y', '_z1', 'null'),
      description: anyText,
      required: fc.boolean(),
      default: fc.option(anyText),
    });
    const message = fc.record({ role: fc.constantFrom('user', 'assistant'), text: someText });
    const fields = {
      ...COMMON,
      slug: NAMED.name,
      title: line,
      category: fc.option(line),
      variables: fc.uniqueArray(variable, { selector: ({ name }) => name, maxLength: 3 }),
    };
    const prompt = fc.oneof(
      fc.record({ ...fields, body: someText }),
      fc.record({ ...fields, messages: fc.array(message, { minLength: 1, maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(prompt, (raw) => {
        fc.pre(validateInput(CreatePromptInput, raw).ok);
        const saved = draftOf(CreatePromptInput, raw, draftPrompt);
        const parsed = parsePromptFile(renderPromptFile(saved.content));
        const read = valueOf(readImport('content', parsed, CreatePromptInput, withoutNull));
        expect(draftOf(CreatePromptInput, read.input, draftPrompt)).toEqual(saved);
        expect(read.warnings).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** Inputs have the one form or the other, where documents have null for the one that they have not. */
function withoutNull(document: object): object {
  return Object.fromEntries(
    Object.entries(document).filter(([name, value]) => value !== null || name === 'category'),
  );
}
