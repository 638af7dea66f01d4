import type { AgentConnection } from '@paretostudio/entities';
import { agentToolName } from '@paretostudio/mcp-gateway';

/** A tool of a connection, by either of its names. */
export interface SelectableTool {
  readonly connection: { readonly id: string; readonly slug: string };
  /** The upstream's own name; null while it is not known, since the tool was never read. */
  readonly tool: string | null;
  /** What agents call it. */
  readonly agentName: string;
}

/** Decides whether an agent selects a tool. */
export function isSelected(
  selections: readonly AgentConnection[],
  { connection, tool, agentName }: SelectableTool,
): boolean {
  return selections.some(({ connectionId, tools }) => {
    if (connectionId !== connection.id) return false;
    if (tools === null) return true;
    return tool === null
      ? tools.some((name) => agentToolName(connection.slug, name) === agentName)
      : tools.includes(tool);
  });
}
