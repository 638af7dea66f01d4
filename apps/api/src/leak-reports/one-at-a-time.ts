/** Does one piece of work after the other; a bounded number may wait. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  /** @param waitingMax - Pieces that may wait beside the one that is done; one more is turned away. */
  constructor(private readonly waitingMax: number) {}

  /**
   * Does the work when it is its turn.
   *
   * @returns Null when too many wait already: nothing was done.
   * @throws What the work throws; the next one begins all the same.
   */
  run<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.#count > this.waitingMax) return null;
    this.#count += 1;
    const turn = this.#last.then(work).finally(() => (this.#count -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
