import type { Connection, ToolCounts } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { ConnectionAuthenticationView } from './connection-authentication.view.js';
import type { ConnectionProblemView } from './connection-problem.view.js';
import type { ConnectionServerView } from './connection-server.view.js';
import type { ConnectionView } from './connection.view.js';

const NO_TOOLS: ToolCounts = { approved: 0, waiting: 0, gone: 0 };

/** Shows a connection as lists do: field by field, so that no credential comes along. */
export function toConnectionView(row: Connection, counts: ToolCounts = NO_TOOLS): ConnectionView {
  const { id, slug, name, description, iconUrl, url, state, latencyMs, toolsHash } = row;
  const { approved, waiting, gone } = counts;
  return {
    id,
    slug,
    name,
    description,
    iconUrl,
    url,
    authentication: toAuthenticationView(row),
    state,
    problem: toProblemView(row),
    server: toServerView(row),
    latencyMs,
    tools: { approved, waiting, gone, refused: row.refusedTools.length },
    toolsHash,
    toolsReadAt: toText(row.toolsReadAt),
    approveFirstTools: row.approveFirstTools,
    version: row.version,
    createdByMemberId: row.createdByMemberId,
    createdAt: toText(row.createdAt),
    updatedAt: toText(row.updatedAt),
  };
}

function toAuthenticationView(row: Connection): ConnectionAuthenticationView {
  const { auth: type, headerNames, credentialChangedAt } = row;
  return { type, headerNames: [...headerNames], changedAt: toText(credentialChangedAt) };
}

function toProblemView(row: Connection): ConnectionProblemView | null {
  const { problem: reason, problemDetail, problemAt } = row;
  if (reason === null || problemAt === null) return null;
  return { reason, detail: problemDetail ?? '', at: toText(problemAt) };
}

function toServerView(row: Connection): ConnectionServerView | null {
  const { serverName: name, serverVersion: version, era, protocolVersion } = row;
  return era === null || protocolVersion === null ? null : { name, version, era, protocolVersion };
}
