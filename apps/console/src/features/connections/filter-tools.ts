import type { Connection, ConnectionTool } from './connections-queries.js';

/** Which tools are shown. */
export type ToolFilter = 'all' | 'approved' | 'waiting' | 'gone' | 'warned';

/** Whether a tool cannot be used until it is approved. */
export function isWaiting({ state }: Pick<ConnectionTool, 'state'>): boolean {
  return state === 'new' || state === 'changed';
}

/** The tools that a filter and words let through; words are looked for in name, title and description. */
export function filterTools(
  tools: readonly ConnectionTool[],
  filter: ToolFilter,
  words: string,
): readonly ConnectionTool[] {
  return tools.filter(
    (tool) =>
      isOf(tool, filter) && holdsAll(`${tool.name} ${tool.title ?? ''} ${tool.description ?? ''}`, words),
  );
}

/** The connections that words let through; they are looked for in name, prefix, address and description. */
export function filterConnections(connections: readonly Connection[], words: string): readonly Connection[] {
  return connections.filter(({ name, slug, url, description }) =>
    holdsAll(`${name} ${slug} ${url} ${description}`, words),
  );
}

function isOf(tool: ConnectionTool, filter: ToolFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'waiting':
      return isWaiting(tool);
    case 'warned':
      return tool.warnings.length > 0;
    default:
      return tool.state === filter;
  }
}

function holdsAll(text: string, words: string): boolean {
  const searched = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
