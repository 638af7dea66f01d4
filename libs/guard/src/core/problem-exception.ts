import { type Refusal, REFUSALS } from '@paretostudio/admission';
import type { KeyOwner } from './key-owner.js';
import { problemHeaders } from './problem-headers.js';

/**
 * A refusal on its way to the client, for frameworks that answer by throwing.
 *
 * `ProblemFilter` writes it as `application/problem+json`. Where there is none, its status and headers are those that
 * the error handlers of Express and Fastify look for. It holds nothing secret; the message is the refusal's detail.
 */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';
  readonly statusCode: number;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };

  /**
   * @param refusal - What to tell the client.
   * @param at - The instant that its meters are told for, by the database's clock. Default: now, by this machine's.
   * @param owner - Whose key was refused, for the server's own records: never told to the client.
   */
  constructor(
    readonly refusal: Refusal,
    at: Date = new Date(),
    readonly owner: KeyOwner | null = null,
  ) {
    super(refusal.detail);
    this.statusCode = REFUSALS[refusal.code].status;
    this.status = this.statusCode;
    this.headers = problemHeaders(refusal, at);
  }
}
