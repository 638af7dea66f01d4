import {
  CoalescingAdmission,
  refuseUnknownKey,
  type Admission,
  type AdmissionPort,
  type AdmissionRefusal,
  type AdmissionRequest,
} from '@paretostudio/admission';
import { canonicalAddress } from './canonical-address.js';
import type { RemoteAdmissionOptions } from './remote-admission-options.js';
import { RemoteAdmissionStore } from './remote-admission-store.js';
import { VerifyEndpoint } from './verify-endpoint.js';

/** Highest cost that the server charges for one request. */
const COST_MAX = 1000;

/** Most alike requests that the server takes in one call. */
const REQUESTS_PER_CALL_MAX = 1000;

/** Longest time of one call that makes sense to wait for. */
const TIMEOUT_MS_MAX = 600_000;

/** What a key can look like at all; anything else is no key of any server. */
const PRESENTABLE = /^[\x21-\x7e]{1,256}$/;

/**
 * Admits by asking a ParetoStudio server, for a service that has no connection to its database.
 *
 * Each answer is the server's and at least as fresh as its request: nothing is cached, nothing is sent twice, and nobody
 * joins a call that has left. While calls are under way, alike requests (same key, cost, burst and address) gather and
 * leave in one. Whatever keeps the server from answering, this service's own key being refused included, is an
 * {@link AdmissionUnavailableError}: nobody is let in, and nobody is told that their key is bad.
 *
 * The server knows the keys of the account that the service's key belongs to, and answers others as unknown. While that
 * account is suspended, the service itself is not served: an outage, not `account_suspended`.
 *
 * @example
 * const admission = new RemoteAdmission({ baseUrl: 'https://studio.example.com', key: 'psk_your_key_here' });
 * const outcome = await admission.admit({ key, cost: 0, burst: 0, address: '192.0.2.7' });
 *
 * @throws TypeError If the base URL is none of HTTP, or the key holds what no key does; the message shows neither.
 *   {@link RangeError} If a number is out of its range.
 */
export class RemoteAdmission implements AdmissionPort {
  readonly #coalescing: CoalescingAdmission;

  constructor(options: RemoteAdmissionOptions) {
    const { callsInFlightMax = 32, waitingMax = 10_000, timeoutMs = 5_000 } = options;
    if (!Number.isInteger(timeoutMs) || timeoutMs < 1 || timeoutMs > TIMEOUT_MS_MAX) {
      throw new RangeError(`timeoutMs must be a whole number from 1 to ${TIMEOUT_MS_MAX}, not ${timeoutMs}.`);
    }
    const endpoint = new VerifyEndpoint({ ...options, timeoutMs });
    const encoder = new TextEncoder();
    this.#coalescing = new CoalescingAdmission(new RemoteAdmissionStore(endpoint), {
      // What the server knows a key by is the key itself; it never leaves the process in another way.
      digest: (key) => [encoder.encode(key)],
      groupsPerBatchMax: 1,
      batchesInFlightMax: callsInFlightMax,
      requestsPerGroupMax: REQUESTS_PER_CALL_MAX,
      waitingMsMax: timeoutMs,
      waitingMax,
      now: () => performance.now(),
    });
  }

  /** Requests that are not yet answered, for a metric. */
  get waitingCount(): number {
    return this.#coalescing.waitingCount;
  }

  /**
   * {@inheritDoc AdmissionPort.admit}
   *
   * @param request - What is no IP address counts as an unknown one.
   * @throws {@link AdmissionUnavailableError} Also when too many requests wait or one waits too long, and after
   *   {@link close}. Its message says what to do about it; neither it nor its cause holds a key. {@link RangeError} If the
   *   cost is not a whole number from 0 to 1,000, or the burst neither 0 nor 1.
   */
  admit(request: AdmissionRequest): Promise<Admission | AdmissionRefusal> {
    const { key, cost, address } = request;
    if (cost > COST_MAX) {
      return Promise.reject(new RangeError(`A server charges ${COST_MAX} at most, not ${cost}.`));
    }
    if (!PRESENTABLE.test(key)) {
      return Promise.resolve(refuseUnknownKey(new Date()));
    }
    return this.#coalescing.admit({ ...request, address: canonicalAddress(address) });
  }

  /**
   * Refuses new requests and waits until everyone who waits is answered.
   *
   * @returns Resolves when nobody waits any more; the same for every call. Never rejects.
   */
  close(): Promise<void> {
    return this.#coalescing.close();
  }
}
