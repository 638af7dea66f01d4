import { HttpException } from '@nestjs/common';
import { type Refusal, REFUSALS, type RefusalCode } from '@paretostudio/admission';
import { redactText } from '@paretostudio/key-crypto';

/** How much of a text written for a client is passed on, in code units. */
const DETAIL_LENGTH_MAX = 1000;

const CODES: { readonly [status: number]: RefusalCode } = {
  400: 'invalid_request',
  401: 'missing_credentials',
  403: 'permission_denied',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  409: 'conflict',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'burst_exceeded',
  431: 'headers_too_large',
  503: 'unavailable',
};

/** An error in the terms of a problem: its code where the catalogue has one for the status, else the status alone. */
export type ErrorReading =
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'status'; readonly status: number; readonly detail: string }
  | { readonly kind: 'fault' };

/**
 * Reads an error that is no `ProblemException`: one of Nest's, one of the platform's (too large a body, unreadable
 * JSON), or anything else.
 *
 * What Nest's exceptions below 500 say was written for the client and is kept, keys blotted out; of other errors
 * nothing but the status is told.
 *
 * @returns `fault` for whatever is not meant for a client: to be logged, and answered `internal_error`.
 */
export function readError(error: unknown): ErrorReading {
  const status = statusOf(error);
  if (status === null || (status >= 500 && status !== 503)) return { kind: 'fault' };
  const code = CODES[status];
  const told = error instanceof HttpException && status < 500 ? messageOf(error) : null;
  if (code !== undefined) {
    return { kind: 'refusal', refusal: { code, detail: told ?? REFUSALS[code].description } };
  }
  return { kind: 'status', status, detail: told ?? 'The request was not served.' };
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error)) return null;
  // Fastify's errors and those of the http-errors package, which Express's parsers throw.
  const { statusCode, status } = error as { statusCode?: unknown; status?: unknown };
  const found = statusCode ?? status;
  return Number.isInteger(found) && Number(found) >= 400 && Number(found) < 500 ? Number(found) : null;
}

function messageOf(error: HttpException): string | null {
  const response = error.getResponse();
  const message = typeof response === 'string' ? response : (response as { message?: unknown }).message;
  const lines = Array.isArray(message) ? message.filter((line) => typeof line === 'string') : [message];
  const text = lines.filter((line) => typeof line === 'string').join('; ');
  return text === '' ? null : redactText(text).slice(0, DETAIL_LENGTH_MAX);
}
