import { spawn, type ChildProcess } from 'node:child_process';
import { waitUntil } from './wait-until.js';

const STOP_LIMIT_MS = 12_000;

/** One program of this test file, in a process of its own that ends with the file at the latest. */
export class Program {
  #output = '';
  #hasEnded = false;
  readonly #child: ChildProcess;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, ['--no-deprecation', ...args], {
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    const killWithUs = () => this.#child.kill('SIGKILL');
    process.on('exit', killWithUs);
    this.#child.on('close', () => {
      this.#hasEnded = true;
      process.removeListener('exit', killWithUs);
    });
  }

  /** Everything that it wrote so far. */
  get output(): string {
    return this.#output;
  }

  /** Waits for something in its output. */
  async says(pattern: RegExp, limitMs = 45_000): Promise<RegExpExecArray> {
    await waitUntil(`output like ${pattern}`, () => this.#hasEnded || pattern.test(this.#output), limitMs);
    const found = pattern.exec(this.#output);
    if (found === null) throw new Error(`The program ended before it said ${pattern}:\n${this.#output}`);
    return found;
  }

  /** Ends it in order and waits for that. Safe to call again. */
  async stop(): Promise<void> {
    if (this.#hasEnded) return;
    this.#child.kill('SIGTERM');
    await waitUntil('the end of the program', () => this.#hasEnded, STOP_LIMIT_MS).catch((error: unknown) => {
      this.#child.kill('SIGKILL');
      throw error;
    });
  }
}
