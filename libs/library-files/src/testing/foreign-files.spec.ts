import { parseAgentFile } from '../agents/parse-agent-file.js';
import { renderAgentFile } from '../agents/render-agent-file.js';
import { writeArchive } from '../archives/write-archive.js';
import { parseSkillArchive } from '../skills/parse-skill-archive.js';
import { parseSkillFiles } from '../skills/parse-skill-files.js';
import { renderSkillArchive } from '../skills/render-skill-archive.js';
import { renderSkillFiles } from '../skills/render-skill-files.js';
import type { SkillDocument } from '../skills/skill-document.js';
import { FOREIGN_AGENTS, FOREIGN_SKILLS } from './foreign-files.js';
import { decodeUtf8 } from '../utf8.js';

const [FORMS = [], REVIEW = [], VOICE = []] = FOREIGN_SKILLS;

function imported(files: typeof FORMS): SkillDocument {
  const parsed = parseSkillArchive(writeArchive(files));
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
}

describe.each([
  ['forms', FORMS],
  ['review', REVIEW],
  ['voice', VOICE],
])('a skill by others, %s', (_name, files) => {
  const skill = imported(files);

  it('keeps every byte of its body and of its files, and the right to run them', () => {
    const [first, ...others] = files;
    const folder = first?.path.slice(0, -'SKILL.md'.length) ?? '';
    const written = decodeUtf8(first?.content ?? new Uint8Array()) ?? '';
    const body = written.replace(/^---\r?\n[^]*?\n---\r?\n(?:\r?\n)?/, '');
    expect(skill.instructions).toBe(body.replace(/\r?\n$/, ''));
    expect(skill.files).toEqual(others.map((file) => ({ ...file, path: file.path.slice(folder.length) })));
  });

  it.each(['portable', 'claude'] as const)('comes back the same from the %s form', (target) => {
    const same = { ok: true, value: skill, warnings: [] };
    const archive = renderSkillArchive(skill, { target });
    expect(parseSkillArchive(archive)).toEqual(same);
    expect(parseSkillFiles(renderSkillFiles(skill, { target }))).toEqual(same);
    expect(renderSkillArchive(imported(renderSkillFiles(skill, { target })), { target })).toEqual(archive);
  });
});

describe('front matter by others', () => {
  it('is kept as it was written: versions, names, lists, hooks', () => {
    expect(imported(REVIEW)).toMatchObject({
      name: 'code-review-pro',
      displayName: 'Code_Review.Pro',
      description:
        'Reviews pull requests: bugs, smells, risks. Use when asked to "review" or \'check\' a diff.',
      metadata: {
        released: '2025-01-31',
        homepage: 'https://example.com/a#b',
        version: '2.10',
        author: "Ann O'Neill",
        tags: '["review","code quality","✨"]',
      },
      claude: { model: 'opus', 'disable-model-invocation': true, hooks: { PreToolUse: [{}] } },
    });
  });

  it('is repaired where it is no YAML', () => {
    expect(imported(VOICE)).toMatchObject({
      description: 'Writes in our voice: warm, short, plain. Use for posts --- and pages.',
      metadata: { author: '@brand' },
      claude: { 'user-invocable': false, 'argument-hint': '[channel] [topic]' },
    });
  });
});

describe.each(FOREIGN_AGENTS)('a subagent by others, $fileName', ({ fileName, text }) => {
  const parsed = parseAgentFile(text, { fileName });
  if (!parsed.ok) throw new Error(parsed.problem);
  const agent = parsed.value;

  it('keeps its instructions byte for byte', () => {
    expect(text).toMatch(/^\uFEFF?---\r?\n/);
    expect(
      text.endsWith(`---\n\n${agent.instructions}\n`) || text.endsWith(`---\r\n${agent.instructions}\r\n`),
    ).toBe(true);
  });

  it('comes back the same', () => {
    const again = parseAgentFile(renderAgentFile(agent), { fileName });
    expect(again).toMatchObject({ ok: true, value: agent });
  });
});

describe('subagents by others', () => {
  const [reviewer, analyst] = FOREIGN_AGENTS.map(({ fileName, text }) => {
    const parsed = parseAgentFile(text, { fileName });
    return parsed.ok ? parsed.value : null;
  });

  it('keep a description that is too long whole beside the one that was cut', () => {
    const written = /^description: (.*)$/m.exec(FOREIGN_AGENTS[0]?.text ?? '')?.[1];
    expect(reviewer).toMatchObject({
      tools: ['Glob', 'Grep', 'Read', 'Bash(git diff:*)', 'mcp__github__get_pr'],
      claude: { color: 'red', metadata: { 'whole-description': written } },
    });
  });

  it('keep values of every kind', () => {
    expect(analyst).toEqual({
      name: 'data-analyst',
      displayName: 'Data Analyst',
      description: 'Analyses data with SQL.\n\nUse proactively: for warehouses.',
      instructions: 'You analyse data.\r\n\r\nBe brief 📊',
      model: null,
      tools: ['Bash', 'Read'],
      disallowedTools: ['Write', 'Edit'],
      skills: ['pdf-forms', 'brand-voice'],
      claude: {
        permissionMode: 'acceptEdits',
        maxTurns: 12,
        mcpServers: ['chat', { db: { command: 'npx', args: ['-y', '@example/db@1.0'] } }],
        version: '1.10',
      },
      tags: [],
    });
  });
});
