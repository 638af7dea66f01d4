import { createRequestStateCodec, ProtocolError, Server } from '@modelcontextprotocol/server';
import { randomBytes } from 'node:crypto';
import { callSampleTool } from './call-sample-tool.mjs';

const INVALID_PARAMS = -32602;
const CAPABILITIES_KEY = 'io.modelcontextprotocol/clientCapabilities';
const STATE_SECONDS = 600;
const IDENTITY = { name: 'sample-upstream', title: 'Sample upstream', version: '1.0.0' };

/** More tools than that come in pages. */
export const PAGE_SIZE = 100;

/**
 * Makes what makes the low-level servers of the SDK, one for each request or legacy session.
 *
 * @param {() => object[]} listTools the tools at this moment
 */
export function sampleServerFactory(listTools) {
  const states = createRequestStateCodec({ key: randomBytes(32), ttlSeconds: STATE_SECONDS });
  return () => {
    const server = new Server(IDENTITY, {
      capabilities: { tools: {} },
      instructions: 'A server to try a gateway with. Nothing that it does lasts.',
      requestState: { verify: states.verify },
    });
    server.setRequestHandler('tools/list', ({ params }) => page(listTools(), params?.cursor));
    server.setRequestHandler('tools/call', ({ params }, ctx) =>
      callSampleTool({
        name: params.name,
        args: params.arguments ?? {},
        headers: Object.fromEntries(ctx.http?.req?.headers ?? []),
        elicitation: capabilitiesOf(ctx, server)?.elicitation,
        ctx,
        states,
      }),
    );
    return server;
  };
}

function capabilitiesOf(ctx, server) {
  return ctx.mcpReq.envelope?.[CAPABILITIES_KEY] ?? server.getClientCapabilities();
}

function page(tools, cursor) {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0) throw new ProtocolError(INVALID_PARAMS, 'Unknown cursor');
  const end = start + PAGE_SIZE;
  return { tools: tools.slice(start, end), ...(end < tools.length && { nextCursor: String(end) }) };
}
