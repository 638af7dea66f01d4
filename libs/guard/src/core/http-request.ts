/**
 * The part of an incoming HTTP request that this library reads; Express's, Fastify's and Node's own requests fit.
 *
 * Forwarding headers are never read: see {@link AccessOptions.clientAddress}.
 */
export interface HttpRequest {
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  /** Names and values in turn, repetitions included, as Node received them. */
  readonly rawHeaders?: readonly string[] | undefined;
  /** Node's own request, where the framework wraps it, as Fastify does. */
  readonly raw?: { readonly rawHeaders?: readonly string[] | undefined } | undefined;
  /** Path and query as they came. */
  readonly url?: string | undefined;
  /** Express's copy of the url from before routers were mounted; preferred where it exists. */
  readonly originalUrl?: string | undefined;
  readonly socket?: { readonly remoteAddress?: string | undefined } | undefined;
  /** The request's id, as Fastify sets it. */
  readonly id?: unknown;
  /** The WHATWG request that this one stands for, where a guard was given one; `clientAddress` may know it. */
  readonly webRequest?: Request | undefined;
  /** Who was let in; set by Passport. */
  user?: unknown;
}
