import type { AccessDemand } from '../core/access-demand.js';

/** What the `config` of a route declares about who may call it: exactly one of the three. */
export type RouteAccess =
  | { readonly action: string; readonly demand?: undefined; readonly public?: undefined }
  | { readonly demand: AccessDemand; readonly action?: undefined; readonly public?: undefined }
  | { readonly public: true; readonly action?: undefined; readonly demand?: undefined };
