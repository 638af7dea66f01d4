import type { GatewayLimits } from '../types/gateway-limits.js';
import { CallSlots } from './call-slots.js';
import { CircuitBreaker } from './circuit-breaker.js';

/** What bounds the calls of one upstream. */
export interface UpstreamLine {
  readonly slots: CallSlots;
  readonly breaker: CircuitBreaker;
}

/** How many upstreams are remembered; those in use stay beyond it. */
const LINES_MAX = 10_000;

/** Keeps one line for each upstream. */
export class UpstreamLines {
  readonly #limits: GatewayLimits;
  readonly #clock: () => Date;
  readonly #lines = new Map<string, UpstreamLine>();

  constructor(limits: GatewayLimits, clock: () => Date) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Gets the line of an upstream, a new one the first time. */
  get(upstreamId: string): UpstreamLine {
    const known = this.#lines.get(upstreamId);
    if (known !== undefined) return known;
    if (this.#lines.size >= LINES_MAX) this.#dropUnused();
    const { breakerFaults, breakerOpenMs } = this.#limits;
    const line: UpstreamLine = {
      slots: new CallSlots(this.#limits),
      breaker: new CircuitBreaker({ faultsMax: breakerFaults, openMs: breakerOpenMs, clock: this.#clock }),
    };
    this.#lines.set(upstreamId, line);
    return line;
  }

  /** Forgets the faults of an upstream; calls under way keep their places. */
  forget(upstreamId: string): void {
    const line = this.#lines.get(upstreamId);
    if (line === undefined) return;
    line.breaker.succeed();
    if (isUnused(line)) this.#lines.delete(upstreamId);
  }

  /** Adds up what goes on. */
  stats(): { readonly running: number; readonly waiting: number; readonly open: number } {
    const sum = { running: 0, waiting: 0, open: 0 };
    for (const { slots, breaker } of this.#lines.values()) {
      sum.running += slots.running;
      sum.waiting += slots.waiting;
      sum.open += breaker.isOpen ? 1 : 0;
    }
    return sum;
  }

  #dropUnused(): void {
    for (const [id, line] of this.#lines) if (isUnused(line)) this.#lines.delete(id);
  }
}

/** Whether nobody would miss a line; a circuit that would let an attempt through says nothing that the attempt does not. */
function isUnused({ slots, breaker }: UpstreamLine): boolean {
  return slots.running === 0 && slots.waiting === 0 && breaker.secondsShut() === null;
}
