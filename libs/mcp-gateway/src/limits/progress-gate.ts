import { visibleText } from '../catalog/visible-text.js';
import type { ToolProgress } from '../types/tool-progress.js';
import { isJsonObject } from '../catalog/is-json-object.js';

/** Characters of a report's message that are passed on. */
const MESSAGE_LENGTH_MAX = 500;

/** How much a {@link ProgressGate} lets through. */
export interface ProgressBounds {
  /** Reports in all. */
  readonly progressMax: number;
  /** Reports within one second. */
  readonly progressPerSecondMax: number;
}

/**
 * Lets the reports of one call through to its caller, bounded and cleaned.
 *
 * What comes too often, goes backwards or is no number is left out; nothing here fails a call.
 */
export class ProgressGate {
  readonly #bounds: ProgressBounds;
  readonly #clock: () => Date;
  #left: number;
  #highest = -Infinity;
  #second = -Infinity;
  #inSecond = 0;

  constructor(bounds: ProgressBounds, clock: () => Date) {
    this.#bounds = bounds;
    this.#clock = clock;
    this.#left = bounds.progressMax;
  }

  /** Passes one report on, if it may. What the listener throws is ignored. */
  pass(params: unknown, listener: ((progress: ToolProgress) => void) | undefined): void {
    if (listener === undefined || !isJsonObject(params)) return;
    const { progress, total, message } = params;
    if (!isFiniteNumber(progress) || !(progress > this.#highest) || !this.#hasRoom()) return;
    this.#highest = progress;
    try {
      listener({
        progress,
        ...(isFiniteNumber(total) ? { total } : {}),
        ...(typeof message === 'string' ? { message: visibleText(message, MESSAGE_LENGTH_MAX) } : {}),
      });
    } catch {
      // A caller that cannot take a report still gets its result.
    }
  }

  #hasRoom(): boolean {
    const second = Math.floor(this.#clock().getTime() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#inSecond = 0;
    }
    if (this.#left === 0 || this.#inSecond === this.#bounds.progressPerSecondMax) return false;
    this.#left -= 1;
    this.#inSecond += 1;
    return true;
  }
}

/** JSON can say numbers that a double does not hold, and cannot write what they are read as. */
function isFiniteNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
