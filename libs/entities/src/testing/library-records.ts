import { Agent } from '../entities/agent.entity.js';
import { Prompt } from '../entities/prompt.entity.js';
import { Skill } from '../entities/skill.entity.js';
import { newId } from '../new-id.js';
import type { LibraryReader } from '../repositories/library-reader.js';

const COMMON = {
  description: '',
  tags: [],
  version: 1,
  visibility: 'team' as const,
  ownerMemberId: null,
  createdByMemberId: null,
  updatedByMemberId: null,
  createdAt: new Date('2026-11-22T12:00:00.000Z'),
  updatedAt: new Date('2026-11-22T12:00:00.000Z'),
};

/** Who reads the library of an account; without more, somebody who sees what the team shares. */
export function readerOf(accountId: string, change: Partial<LibraryReader> = {}): LibraryReader {
  return { accountId, memberId: null, role: 'editor', ...change };
}

/** A prompt that is not stored yet. */
export function promptOf(accountId: string, slug: string, change: Partial<Prompt> = {}): Prompt {
  const content = { title: `Title of ${slug}`, body: 'Hello', messages: null, variables: [], category: null };
  return Object.assign(new Prompt(), { id: newId(), accountId, slug, ...COMMON, ...content, ...change });
}

/** A skill that is not stored yet. */
export function skillOf(accountId: string, name: string, change: Partial<Skill> = {}): Skill {
  return Object.assign(new Skill(), {
    ...{ id: newId(), accountId, name, displayName: `Title of ${name}`, ...COMMON },
    ...{ triggers: [], instructions: 'Do it.', guardrails: [], license: null, compatibility: null },
    ...{ metadata: {}, allowedTools: [], claude: {}, files: [] },
    ...change,
  });
}

/** An agent that is not stored yet. */
export function agentOf(accountId: string, name: string, change: Partial<Agent> = {}): Agent {
  return Object.assign(new Agent(), {
    ...{ id: newId(), accountId, name, displayName: `Title of ${name}`, ...COMMON },
    ...{ instructions: 'Do it.', model: null, tools: null, disallowedTools: [], skillIds: [], claude: {} },
    connections: [],
    ...change,
  });
}
