import { answer, type Answer } from '../../face/answer.js';
import { mayCall } from '../may-call.js';
import type { Serving } from '../../face/serving.js';
import { RESOURCE_KINDS, type ResourceKind } from './resource-kinds.js';
import { RESOURCE_TEMPLATES } from '../../resources/resource-uris.js';

/** Most suggestions that a completion answers, by MCP. */
export const COMPLETIONS_MAX = 100;

/** What is to be completed. */
export interface ResourceCompletion {
  /** One of the listed templates; anything else has no suggestions. */
  readonly uriTemplate: string;
  readonly argument: { readonly name: string; readonly value: string };
  /** The variables that are filled in already. */
  readonly filled: Readonly<Record<string, string>>;
}

/**
 * Suggests values for a variable of a resource template: names of records that begin with what was typed, or paths
 * of the files of a skill.
 *
 * @returns At most {@link COMPLETIONS_MAX}; none of a record that the caller may not read.
 */
export async function completeResourceVariable(
  serving: Serving,
  { uriTemplate, argument, filled }: ResourceCompletion,
): Promise<Answer<readonly string[]>> {
  const kind = kindOf(uriTemplate);
  if (kind === null || !mayCall(serving, kind.get)) return answer([]);
  if (argument.name === 'name') return answer(await namesLike(serving, kind, argument.value));
  if (argument.name === 'path' && uriTemplate === RESOURCE_TEMPLATES.skillFile) {
    return answer(await pathsLike(serving, filled['name'], argument.value));
  }
  return answer([]);
}

function kindOf(uriTemplate: string): ResourceKind | null {
  const { skillFile, skillArchive, agentFile, agentBundle } = RESOURCE_TEMPLATES;
  if (uriTemplate === skillFile || uriTemplate === skillArchive) return RESOURCE_KINDS.skills;
  return uriTemplate === agentFile || uriTemplate === agentBundle ? RESOURCE_KINDS.agents : null;
}

/** Through the search where the caller may search, for a library of any size; else among the newest. */
async function namesLike(serving: Serving, kind: ResourceKind, typed: string): Promise<readonly string[]> {
  const { studio, caller } = serving;
  const limit = COMPLETIONS_MAX;
  const isSearch = typed !== '' && mayCall(serving, kind.search);
  const outcome = isSearch
    ? await studio.call(kind.search, caller, { query: typed, limit })
    : await studio.call(kind.list, caller, { limit });
  if (!outcome.ok) return [];
  return outcome.value.items.map(({ name }) => name).filter((name) => name.startsWith(typed));
}

async function pathsLike(
  serving: Serving,
  skill: string | undefined,
  typed: string,
): Promise<readonly string[]> {
  if (skill === undefined) return [];
  const outcome = await serving.studio.call('get_skill', serving.caller, { id: skill });
  if (!outcome.ok) return [];
  const paths = ['SKILL.md', ...outcome.value.files.map(({ path }) => path)];
  return paths.filter((path) => path.startsWith(typed)).slice(0, COMPLETIONS_MAX);
}
