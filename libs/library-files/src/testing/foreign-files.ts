import { strToU8 } from 'fflate';
import type { LibraryFile } from '../library-file.js';

function file(path: string, content: string | Uint8Array, executable = false): LibraryFile {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { path, content: bytes, ...(executable && { executable }) };
}

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]);

/** A long description in quotation marks, tools as text, references, scripts and binaries. */
const FORMS = [
  file(
    'pdf-forms/SKILL.md',
    `---
name: pdf-forms
description: "Fills, flattens and inspects PDF forms. Use for 'fillable' fields, \\"AcroForm\\" or signatures; also for: names of fields, required fields, and rows of a sheet to be turned into documents.${' Knows check boxes, radio groups & dates.'.repeat(18)}"
license: Proprietary. LICENSE.txt has complete terms
allowed-tools: Read, Write, Bash(python scripts/*.py:*), Bash(qpdf *)
---

# PDF forms 📄

Read [the fields](references/fields.md) first.

\`\`\`python
print("{{not_a_gap}}")
\`\`\`

---

| step | run |
| --- | --- |
| 1 | \`python scripts/list.py\` |

  two spaces at the end${'  '}
\tand a tab

## Guardrails

- Never overwrite what was given.
`,
  ),
  file('pdf-forms/LICENSE.txt', '© Somebody\r\n'),
  file('pdf-forms/assets/empty', ''),
  file('pdf-forms/assets/logo.png', PNG),
  file('pdf-forms/references/deep/er/fields.md', 'More.'),
  file('pdf-forms/references/fields.md', '# Fields\n'),
  file('pdf-forms/scripts/list.py', '#!/usr/bin/env python3\nprint(1)\n', true),
];

/** From Windows: CRLF, a name that is none, keys of its own, folded text, hooks. */
const REVIEW = [
  file(
    'Code_Review.Pro/SKILL.md',
    `---
name: Code_Review.Pro
description: >-
  Reviews pull requests: bugs, smells, risks.
  Use when asked to "review" or 'check' a diff.
version: 2.10
author: 'Ann O''Neill'
tags: [review, "code quality", ✨]
metadata:
  released: 2025-01-31
  homepage: https://example.com/a#b
model: opus
disable-model-invocation: true
hooks:
  PreToolUse:
    - matcher: "Bash|Edit"
      hooks:
        - type: command
          command: ./scripts/check.sh "$FILE"
---

# Code review 🔍

- 👩‍💻 people first
`.replaceAll('\n', '\r\n'),
  ),
  file('Code_Review.Pro/reference.md', 'x'),
  file('Code_Review.Pro/scripts/check.sh', '#!/bin/sh\r\n', true),
];

/** Front matter that is no YAML in three places, text right after it, and blank lines at the end. */
const VOICE = [
  file(
    'brand-voice/SKILL.md',
    `---
name: brand-voice
description: Writes in our voice: warm, short, plain. Use for posts --- and pages.
compatibility: Designed for Claude Code (or similar products)
user-invocable: false
argument-hint: [channel] [topic]
author: @brand
---
# Brand voice

Ünïcödé “curly” 日本語 🏳️‍🌈


`,
  ),
  file('brand-voice/examples/bad/été.md', 'Dear Sir'),
  file('brand-voice/examples/good/01 mail.md', 'Hi!'),
];

/** Skills by others, in the shapes that are in use; each sorted by path but for its `SKILL.md`, which is first. */
export const FOREIGN_SKILLS: readonly (readonly LibraryFile[])[] = [FORMS, REVIEW, VOICE];

/** Subagent files by others, with the names of their files. */
export const FOREIGN_AGENTS: readonly { readonly fileName: string; readonly text: string }[] = [
  {
    fileName: 'code-reviewer.md',
    text: `---
name: code-reviewer
description: Use this agent after code was written. Examples: <example>user: "Is this fine?" assistant: "I shall ask the code-reviewer."</example>${'\\n\\n<example>user: "And now?"</example>'.repeat(40)}
tools: Glob, Grep, Read, Bash(git diff:*), mcp__github__get_pr
model: opus
color: red
---

You are a reviewer. 🧐

1. Run git diff
`,
  },
  {
    fileName: 'data/Data Analyst.md',
    text: `\uFEFF---
name: "Data Analyst"
description: |
  Analyses data with SQL.

  Use proactively: for warehouses.
tools:
  - Bash
  - Read
disallowedTools: Write, Edit
skills: [pdf-forms, brand-voice]
permissionMode: acceptEdits
maxTurns: 12
mcpServers:
  - chat
  - db:
      command: npx
      args: ["-y", "@example/db@1.0"]
version: 1.10
---
You analyse data.

Be brief 📊
`.replaceAll('\n', '\r\n'),
  },
];
