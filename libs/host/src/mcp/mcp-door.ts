import type { McpAnswer, McpCall, McpFace } from '@paretostudio/mcp-server';
import { ApiKeyPrincipal } from '@paretostudio/passport-api-key';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClientDeparture } from '../http/client-departure.js';
import { keyCallerOf } from '../http/key-caller-of.js';
import { onceClosed } from '../http/once-closed.js';
import { noSuchTarget } from './json-rpc-refusal.js';
import { NOWHERE } from './mcp-target-of.js';
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
    const { target, facts } = visit;
    if (target === NOWHERE) {
      visit.outcome = { action: facts.action, outcome: 'not_found' };
      return sendAnswer(reply, { status: 404, body: JSON.stringify(noSuchTarget(facts.id)) });
    }
    const departure = new ClientDeparture(reply.raw);
    if (!isEndless(request.method, facts.method)) {
      this.pending.begin();
      onceClosed(reply.raw, () => this.pending.end());
    }
    const call: McpCall = {
      caller: keyCallerOf(request.user, request, 'mcp'),
      body: request.body,
      facts,
      // The studio's own tools are answered without ever waiting for anybody else.
      ...(target === null ? {} : { target, signal: departure.signal }),
      report: (outcome) => void (visit.outcome = outcome),
    };
    const answer =
      request.method === 'POST' && !departure.isGone ? await this.face.answer(request.headers, call) : null;
    if (answer !== null) return sendAnswer(reply, answer);
    const handed = webRequestOf(request, target, departure.signal);
    await sendWebResponse(reply, await this.face.serve(handed, call));
  }
}

function sendAnswer(reply: FastifyReply, { status, body }: McpAnswer): void {
  void reply.code(status).header('cache-control', 'no-store').type('application/json').send(body);
}

/** Whether an answer is a stream that lasts until one side ends it. */
function isEndless(httpMethod: string, method: string | null): boolean {
  return httpMethod !== 'POST' || method === 'subscriptions/listen';
}
