import { type ApiSchemas, createApiClient, valueOf } from '@paretostudio/api-client';
import type { Connection } from '../connection/connection.js';
import type { Quota } from './quota.js';
import { quotaOfHeaders } from './quota-of-headers.js';
import { requireWhoami } from './require-whoami.js';

/** Who the key is, what it may do and what is left today. */
export type Whoami = ApiSchemas['WhoamiView'];
/** A prompt as it is used. */
export type Prompt = ApiSchemas['PromptView'];
/** A skill as it is used. */
export type Skill = ApiSchemas['SkillView'];
/** A prompt in a list. */
export type PromptSummary = ApiSchemas['PromptSummaryView'];
/** A skill in a list. */
export type SkillSummary = ApiSchemas['SkillSummaryView'];

/** One page of a list. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** What the extension asks of a server. Each method rejects as `valueOf` of the client does. */
export interface StudioServer {
  /** Costs no request of the quota. */
  whoami(): Promise<Whoami>;
  /** The first page of prompts, or of those that `q` finds; the empty text finds all. */
  listPrompts(q: string): Promise<Page<PromptSummary>>;
  listSkills(q: string): Promise<Page<SkillSummary>>;
  getPrompt(id: string): Promise<Prompt>;
  getSkill(id: string): Promise<Skill>;
  /** Makes one prompt, however often it is sent with the same `idempotencyKey`. */
  createPrompt(
    draft: { readonly title: string; readonly body: string },
    idempotencyKey: string,
  ): Promise<Prompt>;
}

const PAGE_LENGTH = 100;

/**
 * Makes the extension's way to a server.
 *
 * @param onQuota - Hears what is left after each answer that tells it, refusals too.
 */
export function createStudioServer(
  { serverUrl, key }: Connection,
  onQuota: (quota: Quota) => void = () => undefined,
): StudioServer {
  const client = createApiClient({ baseUrl: serverUrl, key, fetch: telling(onQuota) });
  const queryOf = (q: string) => ({ params: { query: { limit: PAGE_LENGTH, ...(q !== '' && { q }) } } });
  return {
    whoami: async () => requireWhoami(await valueOf(client.GET('/v1/me'))),
    listPrompts: (q) => valueOf(client.GET('/v1/prompts', queryOf(q))),
    listSkills: (q) => valueOf(client.GET('/v1/skills', queryOf(q))),
    getPrompt: (id) => valueOf(client.GET('/v1/prompts/{id}', { params: { path: { id } } })),
    getSkill: (id) => valueOf(client.GET('/v1/skills/{id}', { params: { path: { id } } })),
    createPrompt: (draft, idempotencyKey) =>
      valueOf(
        client.POST('/v1/prompts', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body: draft,
        }),
      ),
  };
}

function telling(onQuota: (quota: Quota) => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const quota = quotaOfHeaders(response.headers, new Date());
    if (quota !== null) onQuota(quota);
    return response;
  };
}
