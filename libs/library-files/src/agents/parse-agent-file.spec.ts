import { readArchive } from '../archives/read-archive.js';
import { decodeUtf8 } from '../utf8.js';
import type { SkillDocument } from '../skills/skill-document.js';
import type { AgentDocument } from './agent-document.js';
import { parseAgentFile } from './parse-agent-file.js';
import { renderAgentBundle } from './render-agent-bundle.js';
import { renderAgentBundleArchive } from './render-agent-bundle-archive.js';
import { renderAgentFile } from './render-agent-file.js';

const AGENT: AgentDocument = {
  name: 'code-reviewer',
  displayName: 'Reviewer of code',
  description: 'Reviews changes for correctness. Use after every change.',
  instructions: 'You review code.\n\n- Read the diff.',
  model: 'sonnet',
  tools: ['Read', 'Grep', 'Bash(git diff *)'],
  disallowedTools: ['Write'],
  skills: ['release-notes'],
  claude: { permissionMode: 'plan', maxTurns: 5, hooks: { Stop: [] } },
  tags: ['review'],
};

const SKILL: SkillDocument = {
  name: 'release-notes',
  displayName: 'Release notes',
  description: 'Writes release notes.',
  triggers: [],
  instructions: 'Body.',
  guardrails: [],
  license: null,
  compatibility: null,
  metadata: {},
  allowedTools: [],
  claude: { context: 'fork' },
  tags: [],
  files: [{ path: 'scripts/run.py', content: Uint8Array.of(1), executable: true }],
};

function read(text: string, fileName?: string) {
  const parsed = parseAgentFile(text, { fileName });
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed;
}

function agentOf(...lines: string[]): AgentDocument {
  return read(`---\nname: a\ndescription: d\n${lines.join('\n')}\n---\n\nBody.\n`).value;
}

describe('renderAgentFile', () => {
  it('writes a subagent file that Claude Code reads', () => {
    expect(renderAgentFile(AGENT)).toBe(`---
name: code-reviewer
description: Reviews changes for correctness. Use after every change.
tools: Read, Grep, Bash(git diff *)
disallowedTools: Write
model: sonnet
skills:
  - release-notes
permissionMode: plan
maxTurns: 5
hooks:
  Stop: []
metadata:
  paretostudio-display-name: Reviewer of code
  paretostudio-tags: '["review"]'
---

You review code.

- Read the diff.
`);
  });

  it('tells all tools and no tools apart', () => {
    expect(renderAgentFile({ ...AGENT, tools: null })).not.toContain('\ntools:');
    expect(renderAgentFile({ ...AGENT, tools: [] })).toContain('\ntools: []\n');
  });

  it.each<[string, Partial<AgentDocument>]>([
    ['a name that is none', { name: 'Code Reviewer' }],
    ['no description', { description: '' }],
    ['a description of 1025 characters', { description: 'x'.repeat(1025) }],
    ['too much for Claude', { claude: { hooks: 'x'.repeat(16_384) } }],
  ])('throws for %s', (_case, change) => {
    expect(() => renderAgentFile({ ...AGENT, ...change })).toThrow(RangeError);
  });
});

describe('parseAgentFile', () => {
  it.each<[string, string[], readonly string[] | null]>([
    ['absent: all', [], null],
    ['without value: all', ['tools:'], null],
    ['a star: all', ['tools: "*"'], null],
    ['an empty list: none', ['tools: []'], []],
    ['an empty text: none', ['tools: ""'], []],
    [
      'one text',
      ['tools: Read, Bash(git add *), mcp__files__read'],
      ['Read', 'Bash(git add *)', 'mcp__files__read'],
    ],
    ['a list', ['tools:', '  - Read', '  - Agent(worker, tester)'], ['Read', 'Agent(worker, tester)']],
  ])('reads tools that are %s', (_case, lines, tools) => {
    expect(agentOf(...lines).tools).toEqual(tools);
  });

  it('reads skills as a list and as one text', () => {
    expect(agentOf('skills: [a, b]').skills).toEqual(['a', 'b']);
    expect(agentOf('skills: a, b').skills).toEqual(['a', 'b']);
  });

  it('keeps what it does not know with the Claude-only fields, and says so', () => {
    const { value, warnings } = read(
      '---\nname: a\ndescription: d\ncolor: blue\nmemory: user\nversion: 1.10\nmetadata:\n  team: x\n  since: 2.0\n---\nBody.',
    );
    expect(value.claude).toEqual({
      color: 'blue',
      memory: 'user',
      version: '1.10',
      metadata: { team: 'x', since: '2.0' },
    });
    expect(warnings).toEqual([
      { path: 'agent.md#version', message: expect.stringContaining('is not known') },
    ]);
    expect(renderAgentFile(value)).toContain('\nmetadata:\n  team: x\n  since: "2.0"\n---\n');
  });

  it.each<[string, AgentDocument['claude']]>([
    ['values of the front matter', { hooks: Array<number>(8_000).fill(1) }],
    ['metadata', { metadata: Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`k${at}`, 1])) }],
  ])('reads back so many %s as one agent may have', (_case, claude) => {
    const agent = { ...AGENT, claude };
    expect(parseAgentFile(renderAgentFile(agent))).toEqual({ ok: true, value: agent, warnings: [] });
  });

  it('names an agent without a name after its file, and describes it by its first paragraph', () => {
    const { value, warnings } = read('You review code.\n\nMore.\n', '.claude/agents/Code Reviewer.md');
    expect(value).toMatchObject({
      name: 'code-reviewer',
      displayName: 'Code reviewer',
      description: 'You review code.',
      instructions: 'You review code.\n\nMore.',
      model: null,
    });
    expect(warnings).toHaveLength(3);
  });

  it('keeps metadata that is no map, and a description that was cut', () => {
    const long = `${'word '.repeat(300)}end`;
    const { value } = read(`---\nname: a\ndescription: ${long}\nmetadata: [x]\n---\nBody.`);
    expect(value.description).toMatch(/^(word )+word…$/);
    expect(value.claude).toEqual({ metadata: { metadata: ['x'], 'whole-description': long } });
    expect(read(renderAgentFile(value)).value).toEqual(value);
  });

  it.each([
    ['no name and no file', '---\ndescription: d\n---\n', 'agent.md#name', 'There is no name'],
    ['no description', '---\nname: a\n---\n', 'agent.md#description', 'There is no description'],
    [
      'a name of which nothing is left',
      '---\nname: "!"\ndescription: d\n---\n',
      'agent.md#name',
      'no Latin letter',
    ],
    ['an alias', '---\na: &a x\nb: *a\n---\n', 'agent.md', 'a reference to an anchor'],
  ])('refuses %s', (_case, text, path, problem) => {
    expect(parseAgentFile(text)).toEqual({ ok: false, path, problem: expect.stringContaining(problem) });
  });
});

describe('renderAgentBundle', () => {
  it('lays an agent and its skills out as the folder .claude, skills in the form for Claude Code', () => {
    const files = renderAgentBundle(AGENT, [SKILL]);
    expect(files.map(({ path, executable }) => [path, executable])).toEqual([
      ['agents/code-reviewer.md', undefined],
      ['skills/release-notes/SKILL.md', undefined],
      ['skills/release-notes/scripts/run.py', true],
    ]);
    expect(decodeUtf8(files[0]!.content)).toBe(renderAgentFile(AGENT));
    expect(decodeUtf8(files[1]!.content)).toContain('\ncontext: fork\n');
    const portable = renderAgentBundle(AGENT, [SKILL], { target: 'portable' });
    expect(decodeUtf8(portable[1]!.content)).not.toContain('\ncontext: fork\n');
  });

  it('is packed so that it unpacks to the same files, the same bytes each time', () => {
    const zip = renderAgentBundleArchive(AGENT, [SKILL]);
    expect(readArchive(zip)).toEqual({ ok: true, value: renderAgentBundle(AGENT, [SKILL]), warnings: [] });
    expect(renderAgentBundleArchive(AGENT, [SKILL])).toEqual(zip);
  });

  it('throws for two skills of one name', () => {
    expect(() => renderAgentBundle(AGENT, [SKILL, SKILL])).toThrow(RangeError);
  });
});
