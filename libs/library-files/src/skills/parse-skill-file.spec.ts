import * as fc from 'fast-check';
import { FILE_LIMITS } from '../file-limits.js';
import type { ImportWarning } from '../parsed.js';
import { parseSkillFile, type ParseSkillOptions } from './parse-skill-file.js';
import type { SkillText } from './skill-document.js';

function read(
  text: string,
  options?: ParseSkillOptions,
): { skill: SkillText; warnings: readonly ImportWarning[] } {
  const parsed = parseSkillFile(text, options);
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return { skill: parsed.value, warnings: parsed.warnings };
}

function problemOf(text: string): { path: string; problem: string } | null {
  const parsed = parseSkillFile(text);
  return parsed.ok ? null : { path: parsed.path, problem: parsed.problem };
}

/** A file with this front matter and a plain body. */
function file(...lines: string[]): string {
  return `---\n${lines.join('\n')}\n---\n\nBody.\n`;
}

const NAMED = ['name: notes', 'description: Writes notes.'];

describe('parseSkillFile on a foreign file', () => {
  it('reads every field of the specification', () => {
    const text = file(
      'name: pdf-tools',
      'description: Reads and fills PDF files. Use when a PDF is mentioned.',
      'license: Apache-2.0',
      'compatibility: Needs Python 3.12 and network access',
      'metadata:',
      '  author: somebody',
      '  version: "1.0"',
      'allowed-tools: Bash(git:*) Bash(jq *) Read',
    );
    expect(read(text)).toEqual({
      skill: {
        name: 'pdf-tools',
        displayName: 'Pdf tools',
        description: 'Reads and fills PDF files. Use when a PDF is mentioned.',
        triggers: [],
        instructions: 'Body.',
        guardrails: [],
        license: 'Apache-2.0',
        compatibility: 'Needs Python 3.12 and network access',
        metadata: { author: 'somebody', version: '1.0' },
        allowedTools: ['Bash(git:*)', 'Bash(jq *)', 'Read'],
        claude: {},
        tags: [],
      },
      warnings: [],
    });
  });

  it('keeps the body byte for byte but for one blank line before and the last line break', () => {
    const body =
      '\n  # Title  \r\n\ttext\u00a0\n\n## Guardrails\n\n- none\n---\nname: not-front-matter\n---\n\n';
    const head = '---\nname: notes\ndescription: d\n---\n';
    expect(read(`${head}\n${body}\n`).skill).toMatchObject({
      instructions: body,
      guardrails: [],
      triggers: [],
    });
    expect(read(`${head}Body`).skill.instructions).toBe('Body');
    expect(read(head).skill.instructions).toBe('');
  });

  it('keeps the line breaks of Windows inside the body', () => {
    const text = '---\r\nname: notes\r\ndescription: d\r\n---\r\n\r\none\r\ntwo\r\n';
    expect(read(text)).toMatchObject({ skill: { name: 'notes', instructions: 'one\r\ntwo' }, warnings: [] });
  });

  it('takes the first heading for the display name', () => {
    expect(read('---\nname: notes\ndescription: d\n---\n\n# Notes of a release ##\n').skill.displayName).toBe(
      'Notes of a release',
    );
  });

  it('keeps Claude-only fields as what they are', () => {
    const { skill, warnings } = read(
      file(
        ...NAMED,
        'argument-hint: "[issue]"',
        'disable-model-invocation: true',
        'context: fork',
        'hooks:',
        '  PreToolUse:',
        '    - matcher: Bash',
        '      timeout: 1.5',
        'model:',
      ),
    );
    expect(warnings).toEqual([]);
    expect(skill.claude).toEqual({
      'argument-hint': '[issue]',
      'disable-model-invocation': true,
      context: 'fork',
      hooks: { PreToolUse: [{ matcher: 'Bash', timeout: 1.5 }] },
      model: null,
    });
  });

  it('reads a list of tools as a list and as text with commas', () => {
    const tools = ['Read', 'Bash(git add *)'];
    expect(read(file(...NAMED, 'allowed-tools: Read, Bash(git add *)')).skill.allowedTools).toEqual(tools);
    expect(read(file(...NAMED, 'allowed-tools: [Read, Bash(git add *)]')).skill.allowedTools).toEqual(tools);
  });

  it.each([
    ['PDF-Tools', 'pdf-tools', 'letters are small'],
    ['pdf.tools_v2', 'pdf-tools-v2', 'a-z, 0-9 and single hyphens'],
    ['pdf--tools', 'pdf-tools', 'a-z, 0-9 and single hyphens'],
    ['../../evil', 'evil', 'a-z, 0-9 and single hyphens'],
    ['x'.repeat(65), 'x'.repeat(64), 'at most 64'],
  ])('turns the name %j into %j, says so, and keeps the old one for people', (written, name, reason) => {
    const { skill, warnings } = read(file(`name: ${written}`, 'description: d'));
    expect(skill).toMatchObject({ name, displayName: written });
    expect(warnings).toEqual([{ path: 'SKILL.md#name', message: expect.stringContaining(reason) }]);
  });

  it.each(['..', '漢字', '---', '"!"'])('refuses the name %s, of which nothing is left', (name) => {
    expect(problemOf(file(`name: "${name.replaceAll('"', '')}"`, 'description: d'))).toEqual({
      path: 'SKILL.md#name',
      problem: expect.stringContaining('has no Latin letter or digit; give one such as'),
    });
  });

  it('warns when the folder is called otherwise', () => {
    expect(read(file(...NAMED), { folderName: 'notes' }).warnings).toEqual([]);
    expect(read(file(...NAMED), { folderName: 'Other' }).warnings).toEqual([
      { path: 'SKILL.md#name', message: 'The folder is called "Other"; the skill is called "notes".' },
    ]);
  });

  it('names a file without front matter after its folder or heading, and describes it by its first paragraph', () => {
    const text = '# Weekly report\n\nCollects what happened\nin a week.\n\nMore.\n';
    const { skill, warnings } = read(text);
    expect(skill).toMatchObject({
      name: 'weekly-report',
      displayName: 'Weekly report',
      description: 'Collects what happened in a week.',
      instructions: text.slice(0, -1),
    });
    expect(warnings.map(({ path }) => path)).toEqual(['SKILL.md', 'SKILL.md#name', 'SKILL.md#description']);
    expect(read(text, { folderName: 'My Reports' }).skill.name).toBe('my-reports');
  });

  it('cuts a description that it makes itself, because the body has it whole', () => {
    const { skill } = read(`${'word '.repeat(400)}\n`, { folderName: 'a' });
    expect(skill.description).toMatch(/^(word )+word…$/);
    expect(skill.description.length).toBeLessThanOrEqual(FILE_LIMITS.descriptionLengthMax);
  });

  it('cuts a description that is too long at a word, keeps it whole as metadata, and says so', () => {
    const whole = 'été '.repeat(256).trimEnd();
    const { skill, warnings } = read(file('name: notes', `description: ${whole} 😀`));
    expect(skill.description).toBe(`${'été '.repeat(255)}été…`);
    expect(skill.metadata).toEqual({ 'whole-description': `${whole} 😀` });
    expect(warnings).toEqual([
      { path: 'SKILL.md#description', message: expect.stringContaining('1025 characters') },
    ]);
    expect(read(file('name: notes', `description: ${whole}x`))).toMatchObject({
      skill: { description: `${whole}x`, metadata: {} },
      warnings: [],
    });
    expect(read(file('name: notes', `description: ${'x'.repeat(1025)}`)).skill.description).toBe(
      `${'x'.repeat(1023)}…`,
    );
  });

  it('keeps keys that nobody knows as metadata, under another name where that is taken', () => {
    const { skill, warnings } = read(
      file(...NAMED, 'version: 1.0', 'keywords: [a, b]', '__proto__: x', 'metadata:', '  version: "2"'),
    );
    expect(skill.metadata).toEqual(
      Object.fromEntries([
        ['version', '2'],
        ['version-2', '1.0'],
        ['keywords', '["a","b"]'],
        ['__proto__', 'x'],
      ]),
    );
    expect(warnings.map(({ path }) => path)).toEqual(
      ['version', 'keywords', '__proto__'].map((key) => `SKILL.md#${key}`),
    );
  });

  it('turns values that are no texts into what their author wrote, and says so', () => {
    const { skill, warnings } = read(
      file(
        'name: 123',
        'description: true',
        'license: 2.0',
        'metadata:',
        '  version: 1.10',
        '  odd: [1]',
        '  none:',
      ),
    );
    expect(skill).toMatchObject({ name: '123', description: 'true', license: '2.0' });
    expect(skill.metadata).toEqual({ version: '1.10', odd: '[1]', none: '' });
    expect(warnings).toHaveLength(6);
    expect(read(file(...NAMED, 'metadata: some text')).skill.metadata).toEqual({ metadata: 'some text' });
  });

  it('reads folded and literal texts without the line breaks that end them', () => {
    expect(
      read(file('name: notes', 'description: >', '  Writes', '  notes.', 'license: |', '  MIT', '')).skill,
    ).toMatchObject({
      description: 'Writes notes.',
      license: 'MIT',
    });
  });

  it('repairs a text with a colon that has no quotation marks, and says so', () => {
    const { skill, warnings } = read(
      file('name: notes', 'description: Writes notes. Use when: asked,', '  or "when": told', 'license: MIT'),
    );
    expect(skill).toMatchObject({
      description: 'Writes notes. Use when: asked, or "when": told',
      license: 'MIT',
    });
    expect(warnings).toEqual([{ path: 'SKILL.md#description', message: expect.stringContaining('lacks') }]);
  });

  it('takes hints in brackets and names with @ for the texts that they are meant to be, and says so', () => {
    const { skill, warnings } = read(
      file(...NAMED, 'argument-hint: [file] [format]', 'author: @somebody', 'arguments: [file, format]'),
    );
    expect(skill.claude).toEqual({ 'argument-hint': '[file] [format]', arguments: ['file', 'format'] });
    expect(skill.metadata).toEqual({ author: '@somebody' });
    expect(warnings.map(({ path }) => path)).toEqual([
      'SKILL.md#argument-hint',
      'SKILL.md#author',
      'SKILL.md#author',
    ]);
  });

  it('leaves out a byte order mark, and takes blank lines before the front matter', () => {
    const { skill, warnings } = read(`\uFEFF\n\n${file(...NAMED)}`);
    expect(skill).toMatchObject({ name: 'notes', instructions: 'Body.' });
    expect(warnings).toEqual([{ path: 'SKILL.md', message: expect.stringContaining('byte order mark') }]);
  });

  it('tells at most so many warnings', () => {
    const keys = Array.from({ length: 200 }, (_, at) => `k${at}: x`);
    const { warnings, skill } = read(file(...NAMED, ...keys));
    expect(Object.keys(skill.metadata)).toHaveLength(200);
    expect(warnings).toHaveLength(51);
    expect(warnings.at(-1)?.message).toContain('More was changed');
  });
});

it('reads each escape of double quotes', () => {
  const escapes =
    '\\0\\a\\b\\e\\f\\n\\r\\t\\v\\N\\_\\L\\P\\ \\"\\/\\\\\\\t\\x41\\u00e9\\U0001F600\\U0010FFFF\\\n  end';
  expect(read(file(...NAMED, `license: "${escapes}"`)).skill.license).toBe(
    '\0\x07\b\x1b\f\n\r\t\v\x85\xa0\u2028\u2029 "/\\\tAé\u{1F600}\u{10FFFF}end',
  );
});

describe('parseSkillFile refuses', () => {
  it.each<[string, string, string, string]>([
    [
      'a tab that indents',
      file('name: a', 'metadata:', '\tauthor: b'),
      'SKILL.md',
      'line 4 of the file: a tab is used',
    ],
    ['an alias', file('a: &a [x]', 'b: *a'), 'SKILL.md', 'line 3 of the file: a reference to an anchor'],
    ['a type tag', file('a: !!binary aGk='), 'SKILL.md', 'line 2 of the file: a type tag'],
    ['a tag of a language', file('a: !!js/function "x"'), 'SKILL.md', 'a type tag'],
    ['a directive', file('a: b', '...', '%YAML 1.1'), 'SKILL.md', 'a directive'],
    ['a second document', file('a: b', '...', 'c: d'), 'SKILL.md', 'a second document begins'],
    [
      'a key twice',
      file('name: a', 'name: b'),
      'SKILL.md',
      'line 3 of the file: the key "name" is there twice',
    ],
    [
      'a key twice inside',
      file(...NAMED, 'metadata: {a: b, "a": c}'),
      'SKILL.md',
      'the key "a" is there twice',
    ],
    ['a key that is a list', file('? [a]', ': b'), 'SKILL.md', 'a key is no plain text'],
    ['nesting without end', file(`a: ${'['.repeat(40)}${']'.repeat(40)}`), 'SKILL.md', 'more than 16 deep'],
    ['a quotation mark that is not closed', file('name: "a'), 'SKILL.md', 'of the file: missing closing'],
    ...['C:\\qux', '\\x4g', '\\u12', '\\UFFFFFFFF', '\\U0011FFFF'].map(
      (text): [string, string, string, string] => [
        `the escape ${text}`,
        file('a: b', `name: "${text}"`),
        'SKILL.md',
        'line 3 of the file: a backslash in double quotes begins no escape; write two',
      ],
    ),
    ['a list in place of keys', file('- a'), 'SKILL.md', 'must be keys with values'],
    ['front matter that never ends', '---\nname: a\n', 'SKILL.md', 'never ends'],
    ['no name at all', file('description: d').replace('Body.', ''), 'SKILL.md#name', 'There is no name'],
    [
      'no description at all',
      '---\nname: a\n---\n\n# Heading alone\n',
      'SKILL.md#description',
      'There is no description',
    ],
    [
      'a description of spaces',
      '---\nname: a\ndescription: "  "\n---\n',
      'SKILL.md#description',
      'There is no description',
    ],
    [
      'a compatibility too long',
      file(...NAMED, `compatibility: ${'x'.repeat(501)}`),
      'SKILL.md#compatibility',
      '501',
    ],
    ['too much metadata', file(...NAMED, `x: ${'y'.repeat(17_000)}`), 'SKILL.md#metadata', '16384 bytes'],
    [
      'too many entries of metadata',
      file(...NAMED, ...Array.from({ length: 257 }, (_, at) => `k${at}: a`)),
      'SKILL.md#metadata',
      '257 entries',
    ],
    ['too much for Claude', file(...NAMED, `hooks: ${'y'.repeat(17_000)}`), 'SKILL.md#claude', '16384 bytes'],
    ['front matter too large', file(`a: ${'x'.repeat(262_144)}`), 'SKILL.md', 'more than 262144 bytes'],
    [
      'too many keys',
      file(...Array.from({ length: 3000 }, (_, at) => `k${at}: 1`)),
      'SKILL.md',
      'too many keys',
    ],
    ['a file too large', 'é'.repeat(524_289), 'SKILL.md', 'more than 1048576 bytes'],
  ])('%s, and says where and what to do', (_case, text, path, problem) => {
    expect(problemOf(text)).toEqual({ path, problem: expect.stringContaining(problem) });
  });

  it('a YAML bomb at once, before any of it grows', () => {
    const level = (at: number) =>
      `l${at}: &l${at} [${Array(9)
        .fill(at === 0 ? 'x' : `*l${at - 1}`)
        .join(', ')}]`;
    const start = performance.now();
    expect(problemOf(file(...Array.from({ length: 20 }, (_, at) => level(at))))).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.each<[string, string]>([
    ['open brackets', '['],
    ['open maps', '{a: '],
    ['dashes', '- '],
    ['question marks', '? '],
    ['commas in a list', '[,'],
    ['anchors', '&a '],
    ['colons', 'a: '],
    ['comments', '#\n'],
  ])('a quarter of a million bytes of %s without exhausting stack or time', (_case, piece) => {
    const start = performance.now();
    parseSkillFile(`---\na: ${piece.repeat(260_000 / piece.length)}\n---\n`);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('or reads any text, without throwing', () => {
    const piece = fc.constantFrom(
      '---\n',
      'name: a\n',
      'description: b',
      ': ',
      '\n',
      '  ',
      '- ',
      '"',
      '#',
      '|',
      '\t',
      'x',
    );
    const anything = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 20 });
    fc.assert(
      fc.property(anything, (pieces) => {
        const parsed = parseSkillFile(`---\n${pieces.join('')}\n---\nx`);
        if (!parsed.ok) expect(parsed.problem).toMatch(/^[A-Z].*\.$/s);
      }),
      { numRuns: 2000 },
    );
  });
});
