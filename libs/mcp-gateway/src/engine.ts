import { ParkedCalls } from './calls/parked-calls.js';
import type { Visit } from './calls/visit.js';
import { createEgress, type Egress } from './egress/create-egress.js';
import { UpstreamLines } from './limits/upstream-lines.js';
import { LinkPool } from './links/link-pool.js';
import { openLink, type LinkOpening } from './links/open-link.js';
import { RelayStates } from './questions/relay-states.js';
import { GATEWAY_LIMITS, type GatewayLimits } from './types/gateway-limits.js';
import type { GatewayOptions } from './types/gateway-options.js';

/** The parts of a gateway, for what is done with them. */
export interface Engine {
  readonly options: GatewayOptions;
  readonly limits: GatewayLimits;
  readonly clock: () => Date;
  readonly egress: Egress;
  readonly opening: LinkOpening;
  readonly pool: LinkPool;
  readonly lines: UpstreamLines;
  readonly parked: ParkedCalls;
  readonly states: RelayStates;
  /** The visits that are not over. */
  readonly visits: Set<Visit>;
  /** Whether nothing new may begin. */
  isClosed: boolean;
}

/** Puts the parts of a gateway together. */
export function createEngine(options: GatewayOptions): Engine {
  const limits: GatewayLimits = { ...GATEWAY_LIMITS, ...options.limits };
  const clock = options.clock ?? (() => new Date());
  const { connectMs, redirectsMax, parkedMs, stateLengthMax } = limits;
  const egress = createEgress({ policy: options.egress, limits: { connectMs, redirectsMax } });
  const opening: LinkOpening = { egress, identity: options.identity, limits };
  return {
    options,
    limits,
    clock,
    egress,
    opening,
    pool: new LinkPool({
      ...limits,
      clock,
      open: (upstream, abilities, known) => openLink(opening, upstream, abilities, known),
    }),
    lines: new UpstreamLines(limits, clock),
    parked: new ParkedCalls({ ...limits, graceMs: connectMs }),
    states: new RelayStates({
      seals: options.seals,
      ageMsMax: parkedMs,
      lengthMax: stateLengthMax,
      clock,
    }),
    visits: new Set(),
    isClosed: false,
  };
}
