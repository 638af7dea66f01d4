import type { UpstreamServer } from '@paretostudio/mcp-gateway';
import { toText } from '../core/to-text.js';
import type { ConnectionServerView } from './connection-server.view.js';
import type { ConnectionTestView } from './connection-test.view.js';
import type { ToolRefresh } from './refresh-tools.js';
import type { ToolReadingCounts } from './record-reading.js';

const NOTHING: ToolReadingCounts = { total: 0, added: 0, changed: 0, gone: 0, refused: 0 };

/** Tells how the server of a connection answered a reading that was made for somebody who asked. */
export function toConnectionTestView(refresh: ToolRefresh, at: Date): ConnectionTestView {
  if (!refresh.ok) {
    const { reason, message: detail } = refresh.error;
    return {
      reachable: false,
      problem: { reason, detail, at: toText(at) },
      server: null,
      latencyMs: null,
      tools: { ...NOTHING },
    };
  }
  const { server, latencyMs = null, counts = NOTHING } = refresh.reading ?? {};
  return {
    reachable: true,
    problem: null,
    server: server === undefined ? null : toServerView(server),
    latencyMs: latencyMs === null ? null : Math.round(latencyMs),
    tools: { ...counts },
  };
}

function toServerView({ name, version, era, protocolVersion }: UpstreamServer): ConnectionServerView {
  return { name, version, era, protocolVersion };
}
