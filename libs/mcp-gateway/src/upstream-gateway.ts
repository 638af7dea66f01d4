import { callTool } from './calls/call-tool.js';
import { listTools } from './calls/list-tools.js';
import type { Engine } from './engine.js';
import { atMost } from './limits/at-most.js';
import type { GatewayStats } from './types/gateway-stats.js';
import type { Gateway } from './types/gateway.js';
import type { UpstreamAnswer } from './types/upstream-answer.js';
import type { UpstreamCall } from './types/upstream-call.js';
import { UpstreamError } from './types/upstream-error.js';
import type { UpstreamTools } from './types/upstream-tools.js';
import type { Upstream } from './types/upstream.js';

/** Milliseconds that sessions have to be ended politely when the gateway closes. */
const GOODBYE_MS = 1_000;

/** The gateway that `createGateway` makes. */
export class UpstreamGateway implements Gateway {
  readonly #engine: Engine;
  #closing: Promise<void> | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  listTools(
    upstream: Upstream,
    options?: { readonly signal?: AbortSignal; readonly fresh?: boolean },
  ): Promise<UpstreamTools> {
    return listTools(this.#engine, upstream, options);
  }

  callTool(upstream: Upstream, call: UpstreamCall): Promise<UpstreamAnswer> {
    return callTool(this.#engine, upstream, call);
  }

  forget(upstreamId: string): void {
    this.#engine.lines.forget(upstreamId);
    this.#engine.pool.forget(upstreamId);
  }

  stats(): GatewayStats {
    const { running, waiting, open } = this.#engine.lines.stats();
    return {
      clients: this.#engine.pool.size,
      callsInFlight: running,
      callsWaiting: waiting,
      parked: this.#engine.parked.size,
      breakersOpen: open,
    };
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    const engine = this.#engine;
    engine.isClosed = true;
    engine.parked.clear();
    for (const { deadline } of engine.visits) {
      deadline.end(new UpstreamError('cancelled', 'The gateway is closed.'));
    }
    const links = engine.pool.close();
    await atMost(GOODBYE_MS, links);
    await engine.egress.close();
    await links;
  }
}
