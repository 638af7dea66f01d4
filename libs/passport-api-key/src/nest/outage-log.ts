import { Logger } from '@nestjs/common';
import { redactText } from '@paretostudio/key-crypto';

const QUIET_MS = 1000;
/** Errors of a chain of causes that are told; a chain may be a ring. */
const CAUSES_MAX = 4;

/**
 * Makes the default of `onOutage`: a warning with the error and its cause, keys blotted out, for at most one outage a
 * second, since an outage meets every request.
 *
 * @param clock - What the second is measured with.
 */
export function outageLog(
  clock: () => Date,
  logger = new Logger('ApiKeyAuthModule'),
): (error: unknown) => void {
  let quietUntilMs = Number.NEGATIVE_INFINITY;
  return (error) => {
    const nowMs = clock().getTime();
    if (nowMs < quietUntilMs) return;
    quietUntilMs = nowMs + QUIET_MS;
    logger.warn(redactText(`Requests are answered 503: ${describe(error)}`));
  };
}

function describe(error: unknown, causesLeft = CAUSES_MAX): string {
  if (!(error instanceof Error)) return String(error);
  const text = `${error.name}: ${error.message}`;
  const isLast = error.cause === undefined || causesLeft === 1;
  return isLast ? text : `${text} (${describe(error.cause, causesLeft - 1)})`;
}
