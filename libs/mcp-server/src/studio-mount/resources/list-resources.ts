import type { ListResourcesResult, Resource } from '@modelcontextprotocol/server';
import { answer, answerRefused, type Answer } from '../../face/answer.js';
import { readListCursor, writeListCursor, type ListPosition } from '../../face/list-cursor.js';
import { mayCall } from '../may-call.js';
import { refuseCursor } from '../../face/refuse-cursor.js';
import type { Serving } from '../../face/serving.js';
import { RESOURCE_KIND_NAMES, RESOURCE_KINDS, type ResourceKindName } from './resource-kinds.js';

/** Resources of one page. */
export const RESOURCES_PAGE_LENGTH = 50;

type ResourcePosition = ListPosition<ResourceKindName>;

/**
 * Lists the skills and then the agents of the library as resources, in one list with one cursor.
 *
 * A kind that the caller may not list, or not read, is left out: nothing is shown that could not be read.
 *
 * @param cursor - The `nextCursor` of the page before; untrusted.
 */
export async function listResources(serving: Serving, cursor?: string): Promise<Answer<ListResourcesResult>> {
  const kinds = RESOURCE_KIND_NAMES.filter((name) => {
    const { list, get } = RESOURCE_KINDS[name];
    return mayCall(serving, list, get);
  });
  let position = cursor === undefined ? beginning(kinds[0]) : readListCursor(cursor, RESOURCE_KIND_NAMES);
  if (cursor !== undefined && position === null) return refuseCursor(serving);
  const resources: Resource[] = [];
  while (position !== null && resources.length < RESOURCES_PAGE_LENGTH) {
    if (!kinds.includes(position.kind)) {
      position = beginning(kindAfter(position.kind, kinds));
      continue;
    }
    const page = await listKind(serving, position, RESOURCES_PAGE_LENGTH - resources.length);
    if (!page.ok) return page;
    resources.push(...page.result.resources);
    position = page.result.next ?? beginning(kindAfter(position.kind, kinds));
  }
  return answer({ resources, ...(position === null ? {} : { nextCursor: writeListCursor(position) }) });
}

function beginning(kind: ResourceKindName | undefined): ResourcePosition | null {
  return kind === undefined ? null : { kind, after: null };
}

function kindAfter(kind: ResourceKindName, kinds: readonly ResourceKindName[]): ResourceKindName | undefined {
  const later = RESOURCE_KIND_NAMES.slice(RESOURCE_KIND_NAMES.indexOf(kind) + 1);
  return later.find((name) => kinds.includes(name));
}

interface KindPage {
  readonly resources: readonly Resource[];
  /** Where the kind goes on; null when it is through. */
  readonly next: ResourcePosition | null;
}

async function listKind(
  { studio, caller, texts }: Serving,
  { kind, after }: ResourcePosition,
  limit: number,
): Promise<Answer<KindPage>> {
  const { list, toResource } = RESOURCE_KINDS[kind];
  const outcome = await studio.call(list, caller, { limit, ...(after === null ? {} : { cursor: after }) });
  if (!outcome.ok) return answerRefused(outcome.refusal, texts);
  const { items, nextCursor } = outcome.value;
  return answer({
    resources: items.map(toResource),
    next: nextCursor === null ? null : { kind, after: nextCursor },
  });
}
