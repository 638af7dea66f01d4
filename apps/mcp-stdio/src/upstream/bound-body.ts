import { UpstreamFailure } from './upstream-failure.js';

/**
 * Bounds the body of an answer and tells when it has ended.
 *
 * @param response - With or without a body; its status and headers are kept.
 * @param bytesMax - One byte more fails the body with {@link UpstreamFailure} `too-large`.
 * @param ended - Called once when the body has ended, failed or been given up; at once if there is none.
 */
export function boundBody(response: Response, bytesMax: number, ended: () => void): Response {
  const { body, status, headers } = response;
  if (body === null) {
    ended();
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
          return ended();
        }
        bytes += value.byteLength;
        if (bytes > bytesMax) {
          await reader.cancel();
          throw new UpstreamFailure('too-large');
        }
        controller.enqueue(value);
      } catch (error) {
        controller.error(error);
        ended();
      }
    },
    async cancel(reason) {
      ended();
      await reader.cancel(reason);
    },
  });
  return new Response(bounded, { status, headers });
}
