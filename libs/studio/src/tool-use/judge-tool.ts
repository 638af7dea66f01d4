import { isGranted, STUDIO_ACTIONS, type Rights } from '@paretostudio/permissions';

/** A tool at a target, as far as it matters for whether somebody may use it. */
export interface ToolAtTarget {
  /** The target: `conn_<UUID>` or `agent_<UUID>`, canonical. */
  readonly resource: string;
  /** What the tool is called there: the upstream's own name at a connection, the exposed name at an agent. */
  readonly name: string;
  /** Whether the target offers it at all: an agent offers what it selects, a connection everything. */
  readonly isSelected: boolean;
  /** Hash of the definition that was approved; null when none ever was. */
  readonly approvedHash: string | null;
  /** Hash of the definition that the upstream showed last; null when it shows the tool no more. */
  readonly seenHash: string | null;
}

/**
 * What may be done with a tool: `usable`, it is listed and may be called; `waiting`, it could be, were it approved as
 * it is now; `denied`, for this caller there is no such tool.
 */
export type ToolVerdict = 'usable' | 'waiting' | 'denied';

/**
 * Decides whether a caller may use a tool: the one decision behind lists and calls, so that a tool is listed exactly
 * when it may be called.
 *
 * It remembers nothing: ask again for every call, with rights, selection and hashes as they are then.
 */
export function judgeTool(rights: Rights, tool: ToolAtTarget): ToolVerdict {
  const { resource, name, isSelected, approvedHash, seenHash } = tool;
  if (!isSelected || !isGranted(rights, STUDIO_ACTIONS, name, resource)) return 'denied';
  return approvedHash !== null && approvedHash === seenHash ? 'usable' : 'waiting';
}
