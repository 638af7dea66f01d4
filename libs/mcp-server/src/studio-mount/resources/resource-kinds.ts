import type { Resource } from '@modelcontextprotocol/server';
import type { StudioActionName } from '@paretostudio/permissions';
import { agentFileUri, skillFileUri } from '../../resources/resource-uris.js';

/** What lists of skills and of agents have in common. */
interface NamedSummary {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly updatedAt: string;
}

/** One kind of record that is listed as resources. */
export interface ResourceKind {
  readonly list: 'list_skills' | 'list_agents';
  readonly search: 'search_skills' | 'search_agents';
  /** The right to read one; without it none is listed. */
  readonly get: Extract<StudioActionName, 'get_skill' | 'get_agent'>;
  /** The resource that stands for the record in the list. */
  toResource(summary: NamedSummary): Resource;
}

/** The kinds by the names that cursors know them by, in the order of the list. */
export const RESOURCE_KINDS = {
  skills: {
    list: 'list_skills',
    search: 'search_skills',
    get: 'get_skill',
    toResource: (summary) => toResource(skillFileUri(summary.name), summary),
  },
  agents: {
    list: 'list_agents',
    search: 'search_agents',
    get: 'get_agent',
    toResource: (summary) => toResource(agentFileUri(summary.name), summary),
  },
} as const satisfies Readonly<Record<string, ResourceKind>>;

/** The name of a kind of resources. */
export type ResourceKindName = keyof typeof RESOURCE_KINDS;

/** Every kind, in the order of the list. */
export const RESOURCE_KIND_NAMES: readonly ResourceKindName[] = ['skills', 'agents'];

function toResource(uri: string, { name, displayName, description, updatedAt }: NamedSummary): Resource {
  return {
    uri,
    name,
    title: displayName,
    ...(description === '' ? {} : { description }),
    mimeType: 'text/markdown',
    annotations: { lastModified: updatedAt },
  };
}
