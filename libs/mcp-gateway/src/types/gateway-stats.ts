/** How busy a gateway is at this moment. */
export interface GatewayStats {
  /** Clients that are open. */
  readonly clients: number;
  /** Calls and lists that have left the line and are not answered; parked calls count too. */
  readonly callsInFlight: number;
  /** Calls and lists that stand in line. */
  readonly callsWaiting: number;
  /** Calls that wait for an answer of their caller. */
  readonly parked: number;
  /** Upstreams whose circuit is not closed. */
  readonly breakersOpen: number;
}
