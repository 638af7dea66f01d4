import type { AgentConnection } from '@paretostudio/entities';

/** Decides whether an agent selects a tool of a connection, by the upstream's own name of it. */
export function isSelected(
  selections: readonly AgentConnection[],
  connectionId: string,
  tool: string,
): boolean {
  return selections.some(
    (selection) =>
      selection.connectionId === connectionId && (selection.tools === null || selection.tools.includes(tool)),
  );
}
