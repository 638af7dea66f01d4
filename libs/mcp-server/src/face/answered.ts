import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { AdmissionUnavailableError, refusalOfOutage, type Refusal } from '@paretostudio/admission';
import type { Answer } from './answer.js';
import type { OutcomeReport } from './outcome-report.js';

/** How the answer of a method leaves the face. */
export interface Answering<Result> {
  readonly report: OutcomeReport;
  readonly onError: (error: unknown) => void;
  /** Words an outage as the method does. */
  readonly refuse: (refusal: Refusal) => Answer<Result>;
}

/**
 * Runs a method and gives its result to the SDK, which wants errors thrown.
 *
 * @throws {@link ProtocolError} For every answer that is an error on the wire; nothing else.
 */
export async function answered<Result>(
  answering: Answering<Result>,
  method: () => Answer<Result> | Promise<Answer<Result>>,
): Promise<Result> {
  const { report } = answering;
  report.begin();
  const answer = await withoutFailures(answering, method);
  report.settle(answer.outcome, answer.ok ? null : (answer.status ?? null));
  if (!answer.ok) throw answer.error;
  return answer.result;
}

/**
 * Runs something of a request. What it throws never reaches the client: an outage becomes a refusal that says when to
 * try again, anything else an internal error without a word of its cause, and both are told to `onError`.
 */
export async function withoutFailures<Result>(
  { onError, refuse }: Omit<Answering<Result>, 'report'>,
  run: () => Answer<Result> | Promise<Answer<Result>>,
): Promise<Answer<Result>> {
  try {
    return await run();
  } catch (error) {
    onError(error);
    const outage = refusalOfFailure(error);
    if (outage !== null) return refuse(outage);
    const hidden = new ProtocolError(ProtocolErrorCode.InternalError, 'Internal error');
    return { ok: false, error: hidden, outcome: 'internal_error' };
  }
}

function refusalOfFailure(error: unknown): Refusal | null {
  if (error instanceof AdmissionUnavailableError) return refusalOfOutage(error);
  if (!isStorageOutage(error)) return null;
  const { retryAfterSeconds } = error;
  return {
    code: 'unavailable',
    // A connection that breaks while it commits leaves open whether it did.
    detail:
      'The studio cannot reach its storage at the moment. A change that was asked for may have been made. ' +
      `Try again in ${retryAfterSeconds} s; after a change, look first whether it was made.`,
    retryAfterSeconds,
  };
}

/** By name: the error belongs to the storage, which a face does not import. */
function isStorageOutage(error: unknown): error is Error & { readonly retryAfterSeconds: number } {
  return error instanceof Error && error.name === 'StorageUnavailableError' && 'retryAfterSeconds' in error;
}
