import type { Connection, PinnedTool } from '@paretostudio/entities';
import { refuse } from '../core/outcome.js';

/**
 * Refuses a tool that the caller could use, were its definition approved as it is now.
 *
 * @param name - What the caller called it.
 */
export function refuseNotApproved(
  connection: Pick<Connection, 'name'>,
  { approvedHash, seenHash }: Pick<PinnedTool, 'approvedHash' | 'seenHash'>,
  name: string,
): ReturnType<typeof refuse> {
  const tool = `The tool “${name}” of the connection “${connection.name}”`;
  const detail =
    seenHash === null
      ? `${tool} is not offered by its server any more.`
      : `${tool} ${approvedHash === null ? 'is new' : 'was changed by its server'} and waits for approval.`;
  return refuse({ code: 'tool_not_approved', detail });
}
