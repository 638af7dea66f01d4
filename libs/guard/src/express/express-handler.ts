import type { HttpRequest } from '../core/http-request.js';

/** The part of a response that the handlers write to: that of Express 4 and 5, and Node's own. */
export interface ExpressResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: string): unknown;
}

/** A handler that a route of Express, or of anything that takes handlers of its form, is declared with. */
export type ExpressHandler = (
  req: HttpRequest,
  res: ExpressResponse,
  next: (error?: unknown) => void,
) => void;
