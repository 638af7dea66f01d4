import type { Dispatcher } from 'undici';
import type { IncomingHttpHeaders } from 'undici/types/header.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { EgressLimits } from './egress-limits.js';
import { EgressReply } from './egress-reply.js';
import { ReplyBody } from './reply-body.js';
import { toUpstreamError } from './to-upstream-error.js';

/** What bounds one exchange and who hears of its end. */
export interface ExchangeOptions {
  /** How people know the upstream. */
  readonly host: string;
  readonly limits: EgressLimits;
  readonly signal: AbortSignal | null;
  readonly onBodyFault?: ((fault: UpstreamError) => void) | undefined;
}

/** Statuses whose answers have no body. */
const BODYLESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * One request and its answer, from the wait for a connection to the last byte.
 *
 * It always ends: one timer runs for the phase that it is in and one for the whole, and whatever ends it early also
 * closes its connection.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** The answer, as soon as its headers are there. */
  readonly reply: Promise<EgressReply>;

  readonly #options: ExchangeOptions;
  readonly #whole: NodeJS.Timeout | null;
  readonly #abort = () => this.#end(this.#options.signal?.reason);
  #phase: NodeJS.Timeout | null = null;
  #resolve: (reply: EgressReply) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  #connection: Dispatcher.DispatchController | null = null;
  #body: ReplyBody | null = null;
  #bytes = 0;
  #ended = false;
  #reason: unknown = null;

  /** @param wholeMs - Milliseconds that are left of the whole; `Infinity` for no bound. */
  constructor(options: ExchangeOptions, wholeMs: number) {
    this.#options = options;
    this.reply = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const { signal, limits, host } = options;
    this.#whole = startTimer(wholeMs, () => this.#timeOut(`${host} did not finish its answer in time.`));
    this.#enter(limits.connectMs, `No connection to ${host} came about in time.`);
    signal?.addEventListener('abort', this.#abort, { once: true });
    if (signal?.aborted === true) this.#abort();
  }

  onRequestStart(connection: Dispatcher.DispatchController): void {
    this.#connection = connection;
    if (this.#ended) return connection.abort(asError(this.#reason));
    this.#enter(this.#options.limits.headersMs, `${this.#options.host} did not answer in time.`);
  }

  onResponseStart(
    _connection: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (this.#ended || status < 200) return;
    const { host, limits } = this.#options;
    this.#enter(limits.bodyIdleMs, `${host} stopped in the middle of its answer.`);
    const fault = this.#faultOf(status, headers);
    if (fault !== null) return this.#end(fault);
    this.#body = BODYLESS.has(status) ? null : this.#openBody();
    this.#resolve(new EgressReply(status, headers, this.#body));
  }

  onResponseData(connection: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#ended) return;
    this.#bytes += chunk.byteLength;
    if (this.#bytes > this.#options.limits.bodyBytesMax) return this.#end(this.#tooLarge());
    this.#phase?.refresh();
    if (this.#body?.push(chunk) === false) connection.pause();
  }

  onResponseEnd(): void {
    if (this.#ended) return;
    this.#stop();
    this.#body?.end();
  }

  onResponseError(_connection: Dispatcher.DispatchController, error: Error): void {
    this.#end(toUpstreamError(error, this.#options.host));
  }

  #openBody(): ReplyBody {
    return new ReplyBody({
      resume: () => this.#connection?.resume(),
      abandon: (reason) => {
        this.#body = null;
        this.#end(reason);
      },
    });
  }

  #faultOf(status: number, headers: IncomingHttpHeaders): UpstreamError | null {
    const { host, limits } = this.#options;
    if (status > 599)
      return new UpstreamError('http_error', `${host} answers with a status that HTTP does not know.`);
    const encoding = String(headers['content-encoding'] ?? 'identity');
    if (encoding.toLowerCase() !== 'identity') {
      return new UpstreamError('http_error', `${host} compresses its answer, which it was asked not to.`);
    }
    return Number(headers['content-length'] ?? 0) > limits.bodyBytesMax ? this.#tooLarge() : null;
  }

  #tooLarge(): UpstreamError {
    const { host, limits } = this.#options;
    return new UpstreamError(
      'too_large',
      `The answer of ${host} is larger than ${limits.bodyBytesMax} bytes.`,
    );
  }

  #enter(milliseconds: number, problem: string): void {
    if (this.#phase !== null) clearTimeout(this.#phase);
    this.#phase = startTimer(milliseconds, () => this.#timeOut(problem));
  }

  #timeOut(problem: string): void {
    this.#end(new UpstreamError('timeout', problem));
  }

  /** Ends what has not ended yet: whoever waits for the answer or its body hears the reason, the connection closes. */
  #end(reason: unknown): void {
    if (this.#ended) return;
    this.#stop();
    this.#reason = reason;
    if (this.#body !== null && reason instanceof UpstreamError) this.#options.onBodyFault?.(reason);
    this.#reject(reason);
    this.#body?.fail(reason);
    this.#connection?.abort(asError(reason));
  }

  #stop(): void {
    this.#ended = true;
    if (this.#phase !== null) clearTimeout(this.#phase);
    if (this.#whole !== null) clearTimeout(this.#whole);
    this.#options.signal?.removeEventListener('abort', this.#abort);
  }
}

function startTimer(milliseconds: number, run: () => void): NodeJS.Timeout | null {
  return Number.isFinite(milliseconds) ? setTimeout(run, milliseconds) : null;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The exchange was given up.');
}
