import { AdmissionUnavailableError } from '@paretostudio/admission';

/**
 * Tells whether what an admission threw says that nobody could decide.
 *
 * By its name too: where two versions of a library are installed side by side, there are two classes of that name, and
 * an outage is one in either.
 */
export function isOutage(error: unknown): error is AdmissionUnavailableError {
  return (
    error instanceof AdmissionUnavailableError ||
    (error instanceof Error && error.name === AdmissionUnavailableError.name && 'retryAfterSeconds' in error)
  );
}
