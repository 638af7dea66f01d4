import type { ConnectionTool } from '@paretostudio/entities';
import { visibleText } from '@paretostudio/mcp-gateway';
import { refuse } from '../core/outcome.js';
import type { ToolApproval } from './approve-connection-tools.input.js';
import { CONNECTION_LIMITS } from './connection-limits.js';

/** How many tools one refusal names. */
const NAMED_MAX = 20;

/** Refuses an approval of definitions that are not the present ones any more, and says of each what it is now. */
export function refuseStaleApproval(
  tools: readonly ToolApproval[],
  rows: readonly ConnectionTool[],
): ReturnType<typeof refuse> | null {
  const byName = new Map(rows.map((row) => [row.name, row]));
  const fields = tools.flatMap(({ name, hash }, index) => {
    const problem = problemOf(byName.get(name), hash);
    return problem === null ? [] : [{ name, path: `tools.${index}`, message: problem }];
  });
  if (fields.length === 0) return null;
  const sentences = fields
    .slice(0, NAMED_MAX)
    .map(({ name, message }) => `${visibleText(name, CONNECTION_LIMITS.toolNameLengthMax)} ${message}`);
  const rest = fields.length - sentences.length;
  return refuse({
    code: 'conflict',
    detail:
      `Nothing was approved, since the tools changed: ${sentences.join('; ')}` +
      `${rest > 0 ? `; and ${rest} more` : ''}. Look at them again.`,
    fields: fields.slice(0, NAMED_MAX).map(({ path, message }) => ({ path, message })),
  });
}

function problemOf(row: ConnectionTool | undefined, hash: string): string | null {
  if (row === undefined) return 'is no tool of this connection';
  if (row.seenHash === null) return 'is gone from the server';
  return row.seenHash === hash ? null : 'has another definition now';
}
