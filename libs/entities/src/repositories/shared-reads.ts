/** The read that is under way for a question. */
interface UnderWay<Answer> {
  /** Its end, however it ends. */
  readonly running: Promise<void>;
  /** The read that follows it, for those who asked meanwhile; null while nobody has. */
  next: Promise<Answer> | null;
}

/**
 * Lets requests that ask the same at the same time share one read, without ever sharing an older one: who asks while a
 * read is under way waits for the next, which begins after the question was asked.
 *
 * So an answer is as fresh as a read of one's own, and nothing is kept.
 */
export class SharedReads<Answer> {
  readonly #reads = new Map<string, UnderWay<Answer>>();

  /**
   * Answers a question by a read that begins now or later.
   *
   * @param question - Equal texts mean equal reads.
   * @param read - Begins the read; called at most once for all who share it.
   */
  ask(question: string, read: () => Promise<Answer>): Promise<Answer> {
    const known = this.#reads.get(question);
    if (known === undefined) return this.#begin(question, read);
    known.next ??= known.running.then(() => this.#begin(question, read));
    return known.next;
  }

  #begin(question: string, read: () => Promise<Answer>): Promise<Answer> {
    const answer = read();
    const forget = (): void => {
      if (this.#reads.get(question)?.next === null) this.#reads.delete(question);
    };
    this.#reads.set(question, { running: answer.then(forget, forget), next: null });
    return answer;
  }
}
