import type { ConnectionTool } from './connection-queries.js';

/** What is said of a tool that may delete or overwrite something. */
export const MAY_DESTROY = 'may destroy';

/** A tool as the builder of agents shows it. */
export interface ToolItem {
  /** As the server of the connection names it: what is saved. */
  readonly name: string;
  /** As it is called on the agent; null for one that the connection does not know. */
  readonly agentName: string | null;
  readonly description: string;
  readonly state: ToolState;
  /** What it does to the world, as its server says; empty for what is not known. */
  readonly hints: readonly string[];
}

/** Whether a tool can be used now, or why not. */
export type ToolState = 'approved' | 'waiting' | 'gone' | 'unknown';

/** The tools of a connection in the order in which people look for them, and ticked names that it does not know. */
export function toolItems(tools: readonly ConnectionTool[], chosen: readonly string[]): readonly ToolItem[] {
  const known = new Set(tools.map(({ name }) => name));
  const unknown = chosen.filter((name) => !known.has(name));
  return [
    ...tools.map(itemOf),
    ...unknown.map((name) => ({
      name,
      agentName: null,
      description: '',
      state: 'unknown' as const,
      hints: [],
    })),
  ].sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.name < b.name ? -1 : 1));
}

/** The names under which the tools of a choice appear on the agent; only approved ones do. */
export function namesOnAgent(
  items: readonly ToolItem[],
  chosen: readonly string[] | null,
): readonly string[] {
  return items
    .filter(({ name, state }) => state === 'approved' && (chosen === null || chosen.includes(name)))
    .map(({ name, agentName }) => agentName ?? name);
}

const ORDER: Readonly<Record<ToolState, number>> = { approved: 0, waiting: 1, gone: 2, unknown: 3 };

function itemOf({ name, agentName, title, description, state, hints }: ConnectionTool): ToolItem {
  return {
    name,
    agentName,
    description: description ?? title ?? '',
    state: state === 'new' || state === 'changed' ? 'waiting' : state,
    hints: hintWords(hints),
  };
}

/** What its server says that a tool does; unsaid hints count as the worst, as the protocol has it. */
function hintWords({ readOnly, destructive, openWorld }: ConnectionTool['hints']): string[] {
  return [
    readOnly ? 'only reads' : destructive ? MAY_DESTROY : 'writes',
    ...(openWorld ? ['reaches beyond its server'] : []),
  ];
}
