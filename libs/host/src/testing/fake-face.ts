import type { McpCall, McpFace, McpOutcome } from '@paretostudio/mcp-server';

/** One request as the face was handed it. */
export interface ServedRequest {
  readonly request: Request;
  readonly call: McpCall;
}

interface Message {
  readonly id?: unknown;
  readonly method?: string;
}

/**
 * A face of specs alone: answers every message with an empty result, `subscriptions/listen` with a stream that only
 * its closing ends, and anything but a POST with 405. It remembers what it was handed.
 */
export class FakeFace implements McpFace {
  readonly served: ServedRequest[] = [];
  /** How operations are said to have ended; null says nothing. */
  outcome: string | null = 'ok';
  /** What is reported beside that. */
  reported: Partial<McpOutcome> = {};
  /** Waited for before a message is answered. */
  gate: Promise<void> = Promise.resolve();
  isClosed = false;
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();

  async serve(request: Request, call: McpCall): Promise<Response> {
    this.served.push({ request, call });
    await this.gate;
    const message = (call.body ?? {}) as Message;
    if (request.method !== 'POST') {
      const error = { code: -32000, message: 'Method not allowed.' };
      return Response.json({ jsonrpc: '2.0', id: null, error }, { status: 405 });
    }
    if (message.id === undefined) return new Response(null, { status: 202 });
    if (message.method === 'subscriptions/listen') return this.#stream();
    if (this.outcome !== null) {
      call.report?.({ action: message.method ?? 'none', outcome: this.outcome, ...this.reported });
    }
    return Response.json({ jsonrpc: '2.0', id: message.id, result: {} });
  }

  async answer(): Promise<null> {
    return null;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const stream of this.#streams) stream.close();
    this.#streams.clear();
  }

  #stream(): Response {
    const streams = this.#streams;
    let own: ReadableStreamDefaultController<Uint8Array> | null = null;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        own = controller;
        streams.add(controller);
        controller.enqueue(new TextEncoder().encode('event: message\ndata: {}\n\n'));
      },
      cancel() {
        if (own !== null) streams.delete(own);
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}
