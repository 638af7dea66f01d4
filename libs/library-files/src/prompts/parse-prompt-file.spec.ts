import { parsePromptFile } from './parse-prompt-file.js';
import type { PromptDocument } from './prompt-document.js';
import { renderPromptFile } from './render-prompt-file.js';

const PROMPT: PromptDocument = {
  slug: 'release-notes',
  title: 'Release notes',
  description: 'Writes release notes.',
  body: 'Write notes for {{version}}.\n\nTone: {{tone}}',
  messages: null,
  variables: [
    { name: 'version', description: 'The new version', required: true, default: null },
    { name: 'tone', description: '', required: false, default: 'plain' },
  ],
  category: 'Writing',
  tags: ['git'],
};

function read(text: string, fileName?: string) {
  const parsed = parsePromptFile(text, { fileName });
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed;
}

describe('renderPromptFile', () => {
  it('writes front matter and the text', () => {
    expect(renderPromptFile(PROMPT)).toBe(`---
slug: release-notes
title: Release notes
description: Writes release notes.
category: Writing
tags:
  - git
variables:
  - name: version
    description: The new version
    required: true
  - name: tone
    default: plain
---

Write notes for {{version}}.

Tone: {{tone}}
`);
  });

  it('writes each message after a line with its role, and keeps lines of a text that look alike', () => {
    const messages = [
      { role: 'user' as const, text: 'Hello\n<!-- assistant -->' },
      { role: 'assistant' as const, text: '' },
    ];
    const text = renderPromptFile({ ...PROMPT, body: null, messages });
    expect(text).toContain(
      'form: messages\n---\n\n<!-- user -->\nHello\n\\<!-- assistant -->\n\n<!-- assistant -->\n',
    );
    expect(read(text).value.messages).toEqual(messages);
  });

  it.each<[string, Partial<PromptDocument>]>([
    ['a slug that is no name', { slug: 'Release Notes' }],
    ['neither body nor messages', { body: null }],
    ['both', { messages: [{ role: 'user', text: 'a' }] }],
    ['no message', { body: null, messages: [] }],
    [
      'a name of a variable that is none',
      { variables: [{ name: 'a b', description: '', required: false, default: null }] },
    ],
    ['two variables of a name', { variables: [...PROMPT.variables, ...PROMPT.variables] }],
  ])('throws for %s', (_case, change) => {
    expect(() => renderPromptFile({ ...PROMPT, ...change })).toThrow(RangeError);
  });
});

describe('parsePromptFile', () => {
  it('reads a text without front matter, with its gaps as variables', () => {
    const { value, warnings } = read('# Weekly plan\n\nPlan {{week}} and {{ week }}, not \\{{this}}.\n');
    expect(value).toEqual({
      slug: 'weekly-plan',
      title: 'Weekly plan',
      description: '',
      body: '# Weekly plan\n\nPlan {{week}} and {{ week }}, not \\{{this}}.',
      messages: null,
      variables: [{ name: 'week', description: '', required: true, default: null }],
      category: null,
      tags: [],
    });
    expect(warnings).toEqual([
      { path: 'prompt.md#slug', message: expect.stringContaining('"weekly-plan" was taken') },
    ]);
  });

  it('names a prompt after its file before its title', () => {
    expect(read('---\ntitle: A\n---\nx', 'prompts/Code_Review.prompt.md').value).toMatchObject({
      slug: 'code-review',
      title: 'A',
    });
    expect(read('x').value).toMatchObject({ slug: 'prompt', title: 'Prompt' });
  });

  it('takes variables that are names alone, tags that are one text, and defaults that are no texts', () => {
    const { value, warnings } = read(
      '---\nslug: a\ntags: one, two words\nvariables:\n  - first\n  - name: second\n    default: 1.50\n    type: number\n---\nx',
    );
    expect(value).toMatchObject({
      tags: ['one', 'two words'],
      variables: [
        { name: 'first', required: true, default: null },
        { name: 'second', required: false, default: '1.50' },
      ],
    });
    expect(warnings.map(({ message }) => message)).toEqual([
      'The default of "second" is no text and was turned into one.',
      'The key "type" of the variable "second" is not known; it was left out.',
    ]);
  });

  it('warns of keys that it leaves out', () => {
    expect(read('---\nslug: a\nmode: agent\n---\nx').warnings).toEqual([
      { path: 'prompt.md#mode', message: 'The key "mode" is not known; it was left out.' },
    ]);
  });

  it('reads messages whose lines end as those of Windows', () => {
    const text = '---\nslug: a\nform: messages\n---\n\n<!-- user -->\none\n\n<!-- assistant -->\ntwo\n';
    expect(read(text.replaceAll('\n', '\r\n')).value.messages).toEqual([
      { role: 'user', text: 'one' },
      { role: 'assistant', text: 'two' },
    ]);
  });

  it.each([
    ['messages without a role', '---\nslug: a\nform: messages\n---\nHello', 'p.md', 'must begin with a line'],
    ['variables that are no list', '---\nslug: a\nvariables: x\n---\n', 'p.md#variables', 'must be a list'],
    [
      'a variable without a name',
      '---\nslug: a\nvariables: [{}]\n---\n',
      'p.md#variables',
      'The variable ""',
    ],
    ['a variable that no gap can have', '---\nslug: a\nvariables: [a-b]\n---\n', 'p.md#variables', '"a-b"'],
    ['a variable twice', '---\nslug: a\nvariables: [a, a]\n---\n', 'p.md#variables', 'is there twice'],
    ['a slug of which nothing is left', '---\nslug: ".."\n---\n', 'p.md#slug', 'no Latin letter or digit'],
    ['front matter that never ends', '---\nslug: a', 'p.md', 'never ends'],
  ])('refuses %s', (_case, text, path, problem) => {
    expect(parsePromptFile(text, { fileName: 'p.md' })).toEqual({
      ok: false,
      path,
      problem: expect.stringContaining(problem),
    });
  });
});
