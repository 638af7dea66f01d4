import { GrowingBytes } from './growing-bytes.js';

/** The connection that a body comes over. */
export interface BodySource {
  /** Lets the connection go on, after `push` asked it to wait. */
  readonly resume: () => void;
  /** Is told that nobody reads on. */
  readonly abandon: (reason: unknown) => void;
}

/** How much of a body waits for its reader before the upstream has to. */
const AHEAD_BYTES = 65_536;

/** Keeps nothing from one text to the next, and takes a byte order mark away. */
const UTF8 = new TextDecoder();

/**
 * The body of an answer between the connection that it comes over and its one reader, in the order of its bytes.
 *
 * A plain queue instead of a web stream: most answers are there as a whole before anybody reads, and the stream around
 * them cost more than everything else about them.
 */
export class ReplyBody {
  readonly #source: BodySource;
  /** What came first of what waits, as it came: most bodies are one chunk. */
  #head: Uint8Array | null = null;
  /** What came after it. */
  readonly #rest = new GrowingBytes();
  #isPaused = false;
  #hasEnded = false;
  #fault: { readonly reason: unknown } | null = null;
  #wake: (() => void) | null = null;

  constructor(source: BodySource) {
    this.#source = source;
  }

  /** Takes what has come. @returns Whether more may come at once; if not, `resume` says when. */
  push(chunk: Uint8Array): boolean {
    if (this.#waitingBytes() === 0) this.#head = chunk;
    else this.#rest.append(chunk);
    this.#isPaused = this.#waitingBytes() >= AHEAD_BYTES;
    this.#wakeReader();
    return !this.#isPaused;
  }

  /** Nothing comes any more. */
  end(): void {
    this.#hasEnded = true;
    this.#wakeReader();
  }

  /** Nothing comes any more, and what was not read yet is lost: its reader hears the reason. */
  fail(reason: unknown): void {
    this.#forget();
    this.#fault ??= { reason };
    this.#wakeReader();
  }

  /**
   * Takes the next bytes. One call at a time.
   *
   * @returns Null after the last.
   * @throws The reason why the body broke off.
   */
  async read(): Promise<Uint8Array | null> {
    while (this.#waitingBytes() === 0 && !this.#hasEnded && this.#fault === null) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#fault !== null) throw this.#fault.reason;
    const chunk = this.#takeChunk();
    if (this.#isPaused && this.#waitingBytes() < AHEAD_BYTES) {
      this.#isPaused = false;
      this.#source.resume();
    }
    return chunk;
  }

  /** Takes all that is left as text in UTF-8. @throws As {@link read}. */
  async text(): Promise<string> {
    const first = await this.read();
    if (first === null) return '';
    const second = await this.read();
    if (second === null) return UTF8.decode(first);
    const bytes = new GrowingBytes();
    bytes.append(first);
    for (let chunk: Uint8Array | null = second; chunk !== null; chunk = await this.read())
      bytes.append(chunk);
    return UTF8.decode(bytes.take());
  }

  /** Gives up the rest; a reader that waits hears that it was the last. */
  cancel(reason?: unknown): void {
    if (this.#hasEnded || this.#fault !== null) return;
    this.#forget();
    this.#source.abandon(reason);
    this.end();
  }

  /** Puts the body as the stream that a web answer has. The stream is its reader then. */
  stream(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const chunk = await this.read();
          if (chunk === null) controller.close();
          else controller.enqueue(chunk);
        },
        cancel: (reason) => this.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }

  #waitingBytes(): number {
    return (this.#head?.byteLength ?? 0) + this.#rest.length;
  }

  #takeChunk(): Uint8Array | null {
    const head = this.#head;
    this.#head = null;
    return head ?? (this.#rest.length === 0 ? null : this.#rest.take());
  }

  #forget(): void {
    this.#head = null;
    this.#rest.take();
  }

  #wakeReader(): void {
    this.#wake?.();
    this.#wake = null;
  }
}
