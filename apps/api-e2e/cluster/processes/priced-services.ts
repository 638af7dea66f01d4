import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./priced-service.mjs', import.meta.url));

/** Processes of a service whose requests cost what their path says, on one database. */
export class PricedServices {
  private constructor(
    private readonly children: readonly ChildProcess[],
    /** Their origins. */
    readonly urls: readonly string[],
  ) {}

  /** Starts a number of them. */
  static async start(count: number, env: Readonly<Record<string, string>>): Promise<PricedServices> {
    const children = Array.from({ length: count }, () => fork(PROGRAM, { env, execArgv: [] }));
    const messages = await Promise.all(children.map((child) => once(child, 'message')));
    const urls = messages.map(([message]) => `http://127.0.0.1:${(message as { port: number }).port}`);
    return new PricedServices(children, urls);
  }

  /** Ends them and waits for it. */
  async stop(): Promise<void> {
    await Promise.all(
      this.children.map((child) => {
        const ended = once(child, 'close');
        child.kill('SIGTERM');
        return ended;
      }),
    );
  }
}
