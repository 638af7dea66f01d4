import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ProblemException } from '@paretostudio/passport-api-key';
import type { FastifyReply, FastifyRequest } from 'fastify';

const VERSION_TAG = /^"(\d{1,9})"$/;

/** Puts a record's version into the answer's `ETag`, to be sent back as `If-Match` with a change. */
export function withVersion<T extends { readonly version: number }>(reply: FastifyReply, record: T): T {
  void reply.header('etag', `"${record.version}"`);
  return record;
}

/**
 * Reads the version that a change was made from out of `If-Match`.
 *
 * @param field - The header; `*` and absence ask for nothing.
 * @returns `expectedVersion` for the operation's input, or nothing. A stale version is then a `conflict`.
 * @throws {@link ProblemException} `invalid_request` for a tag that no answer of ours carried.
 */
export function expectedVersionOf(field: string | undefined): { expectedVersion?: number } {
  if (field === undefined || field === '*') return {};
  const version = VERSION_TAG.exec(field)?.[1];
  if (version !== undefined) return { expectedVersion: Number(version) };
  throw new ProblemException({
    code: 'invalid_request',
    detail: 'If-Match must be the ETag of an earlier answer, such as "3".',
  });
}

/** Hands a handler what {@link expectedVersionOf} reads. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext) =>
  expectedVersionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/**
 * Puts the version of `If-Match` into an input.
 *
 * @throws {@link ProblemException} `invalid_request` when the input names another one: neither is passed over.
 */
export function withExpectedVersion(input: object, expected: { expectedVersion?: number }): object {
  const named = 'expectedVersion' in input && 'expectedVersion' in expected;
  if (named && input.expectedVersion !== expected.expectedVersion) {
    throw new ProblemException({
      code: 'invalid_request',
      detail: 'If-Match and `expectedVersion` name different versions. Send one of them.',
    });
  }
  return { ...input, ...expected };
}
