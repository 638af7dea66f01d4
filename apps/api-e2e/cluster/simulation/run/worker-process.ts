import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Operation } from '../model/operation.js';

const PROGRAM = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** A key as somebody holds it. */
export interface HeldKey {
  readonly id: string;
  readonly secret: string;
  readonly memberId: string;
}

/** An operation, with the ids of what its numbers mean. */
export interface Order {
  readonly operation: Operation;
  readonly accountId: string;
  readonly founderId: string;
  readonly memberId?: string;
  readonly key?: HeldKey;
}

/** What a worker says of an order. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Readonly<Record<string, unknown>> }
  /** That the database is not there: what a server answers with 503. */
  | { readonly kind: 'outage'; readonly message: string }
  /** The process ended before it answered. */
  | { readonly kind: 'dead' };

/** A safeguard that a worker can do without. */
export type Safeguard = 'version' | 'day' | 'order';

interface Message {
  readonly id: number;
  /** As JSON: objects that come over IPC are not of the realm that a test runs in, and equal none of it. */
  readonly answer?: string;
  readonly outage?: string;
  readonly error?: string;
}

/** A process that does what a server does. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #orders = 0;

  private constructor(
    url: string,
    /** What its connections are called. */
    readonly name: string,
    private readonly onError: (error: Error) => void,
  ) {
    this.#child = fork(PROGRAM, [url, name], {
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  /** Starts one, and waits until it is connected to the database. */
  static async start(url: string, name: string, onError: (error: Error) => void): Promise<WorkerProcess> {
    const worker = new WorkerProcess(url, name, onError);
    const child = worker.#child;
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
    if (said !== 'ready') throw new Error(`A worker ended before it was ready: ${String(said)}.`);
    child.on('message', (message: Message) => worker.#hear(message));
    return worker;
  }

  /** Sends orders at once, and tells the worker what time it is. */
  send(at: number, orders: readonly Order[]): Promise<Reply>[] {
    const numbered = orders.map((order) => ({ id: (this.#orders += 1), order }));
    const replies = numbered.map(({ id }) => new Promise<Reply>((resolve) => this.#waiting.set(id, resolve)));
    this.#child.send({ at, orders: numbered });
    return replies;
  }

  /** Takes a safeguard out of it, or puts all back. */
  breakSafeguard(safeguard: Safeguard | null): void {
    this.#child.send({ safeguard });
  }

  /** Ends it at once; whoever waits is told when everything that it still said was heard. */
  async kill(): Promise<void> {
    const gone = Promise.all([once(this.#child, 'exit'), once(this.#child, 'disconnect')]);
    this.#child.kill('SIGKILL');
    await gone;
  }

  /** Tells those who still wait that nobody will answer. Once its connections are gone, nothing happens any more. */
  giveUp(): void {
    for (const resolve of this.#waiting.values()) resolve({ kind: 'dead' });
    this.#waiting.clear();
  }

  #hear({ id, answer, outage, error }: Message): void {
    if (error !== undefined) this.onError(new Error(error));
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (answer !== undefined)
      resolve?.({ kind: 'answer', answer: JSON.parse(answer) as Record<string, unknown> });
    else resolve?.({ kind: 'outage', message: outage ?? error ?? '' });
  }
}
