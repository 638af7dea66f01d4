/** What a route says of itself, as its `RouteConfig`: what usage records of its requests are written from. */
export interface RouteFacts {
  /** The action that the request needs; absent on a route that needs none. */
  readonly action?: string;
  /** `mcp` where the message in the body says what is asked for; default `rest`. */
  readonly surface?: 'mcp';
}
