import type { PinnedTool } from '@paretostudio/entities';
import type { Rights } from '@paretostudio/permissions';
import { judgeTool } from './judge-tool.js';
import type { Place } from './place.js';

/** What is needed of a tool of a connection to list it. */
export type PickableTool = Pick<PinnedTool, 'name' | 'agentName' | 'approved' | 'approvedHash' | 'seenHash'>;

/** A tool under the name that it is called by at a target. */
export interface PickedTool {
  readonly name: string;
  readonly tool: PickableTool;
}

/** The tools of one connection that a caller may call at a target. */
export interface PickedTools {
  /** By the connection's own names, in the order of code units. */
  readonly picked: readonly PickedTool[];
  /** Upstream names of those that could be called, were there not another tool under the same name. */
  readonly hidden: readonly string[];
}

/**
 * Picks the tools of one connection that a caller may call at a target, by the decision that calls take.
 *
 * Two tools of one connection can come out under one name at an agent, when its server means them to; the first by its
 * own name keeps it. Tools of two connections cannot: the name begins with the connection's slug.
 *
 * @param selection - Upstream names that the target offers; null for all.
 */
export function pickTools(
  rights: Rights,
  { kind, resource }: Pick<Place, 'kind' | 'resource'>,
  selection: readonly string[] | null,
  tools: readonly PickableTool[],
): PickedTools {
  const selected = selection === null ? null : new Set(selection);
  const picked: PickedTool[] = [];
  const hidden: string[] = [];
  const taken = new Set<string>();
  for (const tool of [...tools].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = kind === 'agent' ? tool.agentName : tool.name;
    const isSelected = selected === null || selected.has(tool.name);
    const { approvedHash, seenHash } = tool;
    const isUsable = judgeTool(rights, { resource, name, isSelected, approvedHash, seenHash }) === 'usable';
    if (isUsable && taken.has(name)) hidden.push(tool.name);
    else if (isUsable) picked.push({ name, tool });
    taken.add(name);
  }
  return { picked, hidden };
}
