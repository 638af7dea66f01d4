import { type SeenRequest, stubServer, type StubAnswer } from './stub-server.js';
import { whoamiWith } from './render-page.js';
import type { PromptView } from '../features/library/prompts/prompt-draft.js';

/** A saved prompt. */
export const PROMPT: PromptView = {
  id: '44444444-4444-4444-8444-444444444444',
  slug: 'notes',
  title: 'Notes',
  description: 'Writes notes',
  body: 'About {{topic}}',
  messages: null,
  variables: [{ name: 'topic', description: '', required: true, default: null }],
  category: null,
  tags: ['work'],
  version: 3,
  visibility: 'personal',
  ownerMemberId: null,
  createdByMemberId: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
};

const EDITOR = ['list', 'get', 'search', 'create', 'update', 'delete', 'duplicate'].flatMap((deed) =>
  ['prompt', 'prompts'].map((noun) => `${deed}_${noun}`),
);

/**
 * A server with prompts, a plan with room for five, and somebody who may do all with them.
 *
 * @param prompts - All that are saved; a list with words or a tag finds those whose title or tags have them.
 */
export function stubPrompts(
  prompts: readonly PromptView[],
  routes: Readonly<Record<string, StubAnswer>> = {},
  actions: readonly string[] = EDITOR,
) {
  const plan = { requestsPerDay: 50, perMember: false, burstPerMinute: 60, features: [] };
  return stubServer({
    'GET /v1/me': whoamiWith({ actions: [...actions] }),
    'GET /v1/plans': {
      items: [{ ...plan, id: 'free', title: 'Free', caps: { prompts: 5, skills: 2, agents: 2 } }],
    },
    'GET /v1/members': { items: [] },
    'GET /v1/prompts': ({ query }: SeenRequest) => ({
      items: prompts.filter(
        ({ title, tags }) =>
          (query['q'] === undefined || title.includes(query['q'])) &&
          (query['tag'] === undefined || tags.includes(query['tag'])),
      ),
      nextCursor: null,
    }),
    'GET /v1/prompts/{id}': prompts[0] ?? null,
    ...routes,
  });
}
