import { failureOfNetwork } from './failure-of-network.js';
import { findFailure, UpstreamFailure } from './upstream-failure.js';

/**
 * Bounds the body of an answer and tells when it has ended.
 *
 * @param response - With or without a body; its status and headers are kept.
 * @param bytesMax - One byte more fails the body with {@link UpstreamFailure} `too-large`.
 * @param ended - Called when the body has ended or been given up, with null, or has failed, with the reason; at once if
 *   there is none.
 */
export function boundBody(
  response: Response,
  bytesMax: number,
  ended: (failure: UpstreamFailure | null) => void,
): Response {
  const { body, status, headers } = response;
  if (body === null) {
    ended(null);
    return response;
  }
  const reader = body.getReader();
  let bytes = 0;
  const bounded = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
          return ended(null);
        }
        bytes += value.byteLength;
        if (bytes > bytesMax) {
          await reader.cancel();
          throw new UpstreamFailure('too-large');
        }
        controller.enqueue(value);
      } catch (error) {
        const failure = findFailure(error) ?? failureOfNetwork(error);
        controller.error(failure);
        ended(failure);
      }
    },
    async cancel(reason) {
      ended(null);
      await reader.cancel(reason);
    },
  });
  return new Response(bounded, { status, headers });
}
