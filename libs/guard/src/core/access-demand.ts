/** What a door demands of a call, as whoever writes a route says it; the rest comes from the action table. */
export interface AccessDemand {
  /** The action, as the table names it; null demands no action, only a key that is let in. */
  readonly action: string | null;
  /** Whose action it is, such as `conn_<UUID>`. Default: the resource of the action table. */
  readonly resource?: string;
  /** What the call takes, an integer from 0 on. Default: what the table says; 1 where it names no action. */
  readonly cost?: number;
}
