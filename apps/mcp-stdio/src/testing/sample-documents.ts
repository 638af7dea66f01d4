import type { AgentDocument, SkillDocument } from '@paretostudio/library-files';
import { bytes } from './bytes.js';

/** A skill with fields of Claude and a file that has the right to run. */
export const SKILL: SkillDocument = {
  name: 'release-notes',
  displayName: 'Release notes',
  description: 'Writes release notes. Use when a version is out.',
  triggers: [],
  instructions: '# Steps\n\nRead the log.\n',
  guardrails: [],
  license: null,
  compatibility: null,
  metadata: {},
  allowedTools: [],
  claude: { 'argument-hint': '[version]' },
  tags: [],
  files: [
    { path: 'scripts/collect.sh', content: bytes('#!/bin/sh\necho hi\n'), executable: true },
    { path: 'notes.txt', content: bytes('plain') },
  ],
};

/** An agent that uses the skill. */
export const AGENT: AgentDocument = {
  name: 'writer',
  displayName: 'Writer',
  description: 'Writes. Use when text is needed.',
  instructions: 'You write.\n',
  model: null,
  tools: null,
  disallowedTools: [],
  skills: ['release-notes'],
  claude: {},
  tags: [],
};
