/** Where a {@link RemoteAdmission} asks, as whom, and how much it lets wait. */
export interface RemoteAdmissionOptions {
  /** The server's address up to `/v1`, such as `https://studio.example.com`. */
  readonly baseUrl: string;
  /**
   * The service's own API key, allowed `verify_api_key` of `self`. Keys of its own account alone are known through it.
   * Never logged here.
   */
  readonly key: string;
  /** In place of the platform's `fetch`, whose pool keeps connections alive. It gets a whole `Request`. */
  readonly fetch?: typeof fetch;
  /**
   * Longest time of one call, its answer read included, and longest time that a request waits for its call to leave;
   * milliseconds, 1 to 600,000, default 5,000. So whoever asks is told within twice that time.
   */
  readonly timeoutMs?: number;
  /** Calls under way at once; at least 1, default 32. Requests that arrive meanwhile gather, alike ones in one call. */
  readonly callsInFlightMax?: number;
  /** Requests not yet answered; one more is an outage at once. At least 1, default 10,000. */
  readonly waitingMax?: number;
}
