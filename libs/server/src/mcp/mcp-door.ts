import type { McpAnswer, McpCall, McpFace } from '@paretostudio/mcp-server';
import { ApiKeyPrincipal } from '@paretostudio/passport-api-key';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keyCallerOf } from '../http/key-caller-of.js';
import { onceClosed } from '../http/once-closed.js';
import { mcpVisitOf } from './mcp-visit.js';
import type { PendingRequests } from './pending-requests.js';
import { sendWebResponse } from './send-web-response.js';
import { webRequestOf } from './web-request.js';

/** Hands admitted requests to the face and its responses back, and knows which of them are still under way. */
export class McpDoor {
  constructor(
    private readonly face: McpFace,
    private readonly pending: PendingRequests,
  ) {}

  /** @throws {@link TypeError} If the guard let in somebody without a key. */
  async serve(request: FastifyRequest & { user?: unknown }, reply: FastifyReply): Promise<void> {
    if (!(request.user instanceof ApiKeyPrincipal)) throw new TypeError('MCP is served to keys alone.');
    const visit = mcpVisitOf(request);
    let isGone = false;
    let gone: AbortController | null = null;
    const isPending = !isEndless(request.method, visit.facts.method);
    if (isPending) this.pending.begin();
    onceClosed(reply.raw, () => {
      if (isPending) this.pending.end();
      if (reply.raw.writableFinished) return;
      isGone = true;
      gone?.abort();
    });
    const call: McpCall = {
      caller: keyCallerOf(request.user, request, 'mcp'),
      body: request.body,
      report: (outcome) => void (visit.outcome = outcome),
    };
    const answer =
      request.method === 'POST' && !isGone ? await this.face.answer(request.headers, call) : null;
    if (answer !== null) return sendAnswer(reply, answer);
    gone = new AbortController();
    if (isGone) gone.abort();
    await sendWebResponse(reply, await this.face.serve(webRequestOf(request, gone.signal), call));
  }
}

function sendAnswer(reply: FastifyReply, { status, body }: McpAnswer): void {
  void reply.code(status).header('cache-control', 'no-store').type('application/json').send(body);
}

/** Whether an answer is a stream that lasts until one side ends it. */
function isEndless(httpMethod: string, method: string | null): boolean {
  return httpMethod !== 'POST' || method === 'subscriptions/listen';
}
