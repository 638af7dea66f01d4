const FIRST_BYTES = 1_024;
const NONE = new Uint8Array(0);

/**
 * Bytes that come in pieces, copied together. A piece that is kept instead keeps all the memory that it was cut from, and
 * takes some of its own: a byte at a time, that is hundreds of times as much as what came.
 */
export class GrowingBytes {
  #bytes = NONE;
  #length = 0;

  /** How many have come since they were taken last. */
  get length(): number {
    return this.#length;
  }

  /** Adds a copy of a piece at the end. */
  append(piece: Uint8Array): void {
    const length = this.#length + piece.byteLength;
    if (length > this.#bytes.byteLength) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.byteLength, FIRST_BYTES));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = length;
  }

  /** Hands all of them over, and begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = NONE;
    this.#length = 0;
    return taken;
  }
}
