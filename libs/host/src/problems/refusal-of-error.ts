import { AdmissionUnavailableError, type Refusal, type RefusalCode } from '@paretostudio/admission';
import { HttpException } from '@nestjs/common';
import { StorageUnavailableError } from '@paretostudio/entities';
import { ProblemException } from '@paretostudio/passport-api-key';
import { PasswordHasherBusyError } from '@paretostudio/studio';
import { BodyError } from '../http/json-body.js';

const CODE_BY_STATUS: { readonly [status: number]: RefusalCode } = {
  400: 'invalid_request',
  401: 'missing_credentials',
  403: 'permission_denied',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  409: 'conflict',
  413: 'payload_too_large',
  414: 'invalid_request',
  415: 'unsupported_media_type',
  503: 'unavailable',
};

const DETAIL_BY_STATUS: { readonly [status: number]: string } = {
  400: 'The request is not well-formed.',
  404: 'There is nothing here, or nothing that you may see.',
  405: 'This method is not supported here.',
  413: 'The body is larger than this address takes.',
  414: 'A part of the path is longer than this server takes.',
  415: 'Send the body as application/json.',
};

/**
 * Turns whatever was thrown into the refusal that the client is told: an outage is `unavailable`, a fault of the
 * client keeps its status, and everything else is `internal_error` with nothing of its text.
 */
export function refusalOfError(error: unknown): Refusal {
  if (error instanceof ProblemException) return error.refusal;
  if (error instanceof AdmissionUnavailableError) return unavailable(error.retryAfterSeconds);
  if (error instanceof StorageUnavailableError) return unavailable(error.retryAfterSeconds);
  if (error instanceof PasswordHasherBusyError) {
    return {
      code: 'unavailable',
      detail: 'Too many people sign in at the moment.',
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  if (error instanceof BodyError) return { code: 'invalid_request', detail: error.message };
  const status = statusOf(error);
  const code = status === null ? undefined : CODE_BY_STATUS[status];
  if (status === null || code === undefined) {
    return {
      code: 'internal_error',
      detail: 'Something went wrong on our side. Quote the request id when you ask about it.',
    };
  }
  return { code, detail: DETAIL_BY_STATUS[status] ?? 'The request was refused.' };
}

function unavailable(retryAfterSeconds: number): Refusal {
  return {
    code: 'unavailable',
    // A connection that breaks while it commits leaves open whether it did.
    detail: 'The database does not answer at the moment. A change that was asked for may have been made.',
    retryAfterSeconds,
  };
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) {
    // Nest wraps what Fastify's body parser threw; our own message is inside.
    return error.getStatus();
  }
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
