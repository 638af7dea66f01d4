import type { JsonObject } from '../json-value.js';
import { parseSkillFile } from './parse-skill-file.js';
import { renderSkillFile } from './render-skill-file.js';
import type { SkillText } from './skill-document.js';

const SKILL: SkillText = {
  name: 'release-notes',
  displayName: 'Notes of a release',
  description: 'Writes release notes: what changed and for whom. Use before a release.',
  triggers: ['write the release notes', 'what changed\nsince the tag?'],
  instructions: '# Release notes\n\n1. Read the log.',
  guardrails: ['Never invent a change.'],
  license: 'MIT',
  compatibility: 'Needs git',
  metadata: { author: 'the team', version: '1.0', 'paretostudio-tags': 'somebody elses' },
  allowedTools: ['Bash(git log:*)', 'Read'],
  claude: { 'disable-model-invocation': true, context: 'fork', own: [1] },
  tags: ['git', 'writing'],
};

function entries(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, '']));
}

function nested(depth: number): JsonObject {
  return depth === 1 ? { a: 1 } : { hooks: nested(depth - 1) };
}

describe('renderSkillFile', () => {
  it('writes the portable form with the keys of the specification alone', () => {
    expect(renderSkillFile(SKILL)).toBe(`---
name: release-notes
description: "Writes release notes: what changed and for whom. Use before a release."
license: MIT
compatibility: Needs git
allowed-tools: Bash(git log:*) Read
metadata:
  author: the team
  version: "1.0"
  paretostudio-display-name: Notes of a release
  paretostudio-tags: '["git","writing"]'
  paretostudio-sections: triggers guardrails
  paretostudio-claude: '{"disable-model-invocation":true,"context":"fork","own":[1]}'
  paretostudio-metadata: '{"paretostudio-tags":"somebody elses"}'
---

# Release notes

1. Read the log.

## When to use this skill

- write the release notes
- what changed
  since the tag?

## Guardrails

- Never invent a change.
`);
  });

  it('writes fields that Claude Code knows as front matter for Claude Code', () => {
    const text = renderSkillFile(SKILL, { target: 'claude' });
    expect(text).toContain('\ndisable-model-invocation: true\ncontext: fork\nmetadata:\n');
    expect(text).toContain(`paretostudio-claude: '{"own":[1]}'`);
  });

  it('writes nothing of ours for a skill that has nothing of ours', () => {
    const foreign = '---\nname: notes\ndescription: Writes notes.\n---\n\n# Notes\n\nBody.\n';
    const parsed = parseSkillFile(foreign);
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(renderSkillFile(parsed.value)).toBe(foreign);
  });

  it.each(['\u2028', '\u0085', '\u0007', '\u{e0001}', '\u200b'])(
    'escapes %j, which readers of YAML take otherwise',
    (odd) => {
      const text = renderSkillFile({ ...SKILL, description: `a${odd}b`, metadata: { [`k${odd}`]: odd } });
      expect(text).not.toContain(odd);
      expect(parseSkillFile(text)).toMatchObject({
        value: { description: `a${odd}b`, metadata: { [`k${odd}`]: odd } },
      });
    },
  );

  it.each([
    'yes',
    'off',
    '1:30',
    '017',
    '0x1f',
    '2024-01-01',
    'null',
    '~',
    '=',
    '<<',
    '1.0',
    '.inf',
    '- a',
    'a: b',
    '#',
    '*a',
  ])('quotes %j, which some reader of YAML takes for another thing than a text', (text) => {
    expect(renderSkillFile({ ...SKILL, license: text })).toMatch(/\nlicense: ["']/);
  });

  it.each<[string, Partial<SkillText>]>([
    ['a name that is none', { name: 'Release Notes' }],
    ['no description', { description: ' ' }],
    ['a description of 1025 characters', { description: '😀'.repeat(1025) }],
    ['an empty compatibility', { compatibility: '' }],
    ['a compatibility of 501 characters', { compatibility: 'x'.repeat(501) }],
    ['too much metadata', { metadata: { a: 'x'.repeat(16_384) } }],
    ['too many entries of metadata', { metadata: entries(257) }],
    ['too much for Claude', { claude: { a: 'x'.repeat(16_384) } }],
    ['too deep for Claude', { claude: nested(17) }],
    ['a body larger than what is read', { instructions: 'x'.repeat(1_048_576) }],
    ['front matter larger than what is read', { license: 'x'.repeat(262_144) }],
  ])('throws for %s', (_case, change) => {
    expect(() => renderSkillFile({ ...SKILL, ...change })).toThrow(RangeError);
  });

  it('takes as many characters as the specification allows', () => {
    const most = {
      ...SKILL,
      name: 'x'.repeat(64),
      description: '😀'.repeat(1024),
      compatibility: 'é'.repeat(500),
    };
    expect(parseSkillFile(renderSkillFile(most))).toEqual({ ok: true, value: most, warnings: [] });
  });

  it('escapes three hyphens in a row, at which some readers end the front matter wherever they stand', () => {
    const dashed = {
      ...SKILL,
      description: 'One --- two ---- three',
      license: '---',
      metadata: { 'a---b': '\\---' },
    };
    const text = renderSkillFile(dashed);
    expect(text.split('---')).toHaveLength(3);
    expect(parseSkillFile(text)).toEqual({ ok: true, value: dashed, warnings: [] });
  });

  it.each<[string, Partial<SkillText>]>([
    [
      'signs that are escaped twice',
      { metadata: { 'paretostudio-x': '"'.repeat(8_000) }, claude: { a: '\\'.repeat(8_000) } },
    ],
    ['unseen characters', { metadata: { a: '\u00ad'.repeat(8_100) }, claude: { a: '\u00ad'.repeat(8_100) } }],
    ['many entries', { metadata: entries(256) }],
    ['many values', { claude: { hooks: Array<number>(8_000).fill(1) } }],
    ['as many values as are front matter', { claude: { hooks: Array<JsonObject>(249).fill({ a: 1 }) } }],
    ['many levels', { claude: nested(16) }],
  ])('writes %s at their bounds so that they are read back, for either target', (_case, change) => {
    const worst = { ...SKILL, description: '"'.repeat(1024), ...change };
    for (const target of ['portable', 'claude'] as const) {
      const parsed = parseSkillFile(renderSkillFile(worst, { target }));
      expect(parsed).toEqual({ ok: true, value: worst, warnings: [] });
    }
  });
});

describe('a skill that was written here and edited elsewhere', () => {
  const text = renderSkillFile(SKILL);

  function edited(change: (text: string) => string) {
    const parsed = parseSkillFile(change(text));
    if (!parsed.ok) throw new Error(parsed.problem);
    return parsed;
  }

  it('has the lists that now stand in its sections', () => {
    const { value, warnings } = edited((before) =>
      before.replace('- Never invent a change.\n', '- Never invent a change.\n\n- Never blame anybody.\n\n'),
    );
    expect(warnings).toEqual([]);
    expect(value.guardrails).toEqual(['Never invent a change.', 'Never blame anybody.']);
    expect(value.instructions).toBe(SKILL.instructions);
  });

  it('keeps its whole body as instructions when a section is no list any more, and says so', () => {
    const { value, warnings } = edited((before) => before.replace('- Never invent', 'Never invent'));
    expect(value).toMatchObject({ triggers: [], guardrails: [] });
    expect(value.instructions).toContain('## When to use this skill');
    expect(value.instructions).toContain('Never invent a change.');
    expect(warnings).toEqual([{ path: 'SKILL.md', message: expect.stringContaining('changed too much') }]);
  });

  it('is the same after a program turned all its line breaks into those of Windows', () => {
    const { value, warnings } = edited((before) => before.replaceAll('\n', '\r\n'));
    expect(value).toEqual(SKILL);
    expect(warnings).toEqual([{ path: 'SKILL.md', message: expect.stringContaining('CRLF') }]);
  });

  it('keeps what is damaged of ours as metadata, and says so', () => {
    const { value, warnings } = edited((before) => before.replace(`'["git","writing"]'`, 'git'));
    expect(value).toMatchObject({ tags: [], guardrails: SKILL.guardrails });
    expect(warnings).toEqual([
      { path: 'SKILL.md#metadata.paretostudio-tags', message: expect.stringContaining('damaged') },
    ]);
  });

  it('takes a Claude-only field of the front matter before one in metadata', () => {
    const { value } = edited((before) => before.replace('\nmetadata:', '\ncontext: inline\nmetadata:'));
    expect(value.claude).toEqual({ ...SKILL.claude, context: 'inline' });
  });
});
