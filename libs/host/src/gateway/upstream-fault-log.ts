import type { GatewayOptions } from '@paretostudio/mcp-gateway';
import type { Logger } from '../logging/logger.js';
import { MinuteBudget } from '../usage/minute-budget.js';

/** A fault of an upstream server, as the gateway tells it. */
export type ToldFault = Parameters<NonNullable<GatewayOptions['onFault']>>[0];

/** Lines of one upstream and one reason in a minute; the metrics count the rest. */
const LINES_PER_MINUTE = 1;

/**
 * Writes faults of upstream servers as warnings: which connection, why, and what the system said of it. What the
 * upstream sent, its address and its credentials are in no line.
 */
export class UpstreamFaultLog {
  readonly #budget = new MinuteBudget(LINES_PER_MINUTE);

  constructor(
    private readonly logger: Pick<Logger, 'warn'>,
    private readonly clock: () => Date,
  ) {}

  /** Writes one line, unless the upstream had one of that reason within the minute, or its caller just gave up. */
  write({ upstreamId, reason, error }: ToldFault): void {
    if (reason === 'cancelled' || !this.#budget.take(`${upstreamId} ${reason}`, this.clock())) return;
    this.logger.warn(
      { connectionId: upstreamId, reason, cause: codeUnder(error) },
      'an upstream server failed',
    );
  }
}

/** How deep causes are followed. */
const CAUSES_MAX = 5;

/** The code of the system, such as `ECONNREFUSED`, in an error or in what caused it; undefined where there is none. */
function codeUnder(error: unknown): string | undefined {
  let each = error;
  for (let depth = 0; depth < CAUSES_MAX && each instanceof Error; depth += 1) {
    if ('code' in each && typeof each.code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(each.code)) {
      return each.code;
    }
    each = each.cause;
  }
  return undefined;
}
