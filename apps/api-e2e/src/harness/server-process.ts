import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ask, type Answer, type Ask } from './ask.js';
import { waitUntil } from './wait-until.js';

/** The built programs: the whole server, and the one that serves MCP alone. */
const PROGRAMS = {
  api: fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url)),
  mcp: fileURLToPath(new URL('../../../mcp/dist/main.js', import.meta.url)),
};
export type ServerProgram = keyof typeof PROGRAMS;

const START_LIMIT_MS = 45_000;
/** The server promises 10 s. */
const STOP_LIMIT_MS = 12_000;
/** Said last, when the server listens; the address in it is the public one. */
const WELCOME = /^ParetoStudio answers on /m;
const ADDRESS = /"Server listening at (http:[^"]+)"/;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One process of the built server on loopback. */
export class ServerProcess {
  #logs = '';
  #url: string | null = null;
  #ending: Ending | null = null;
  readonly #child: ChildProcess;

  private constructor(environment: Readonly<Record<string, string>>, program: ServerProgram) {
    this.#child = spawn(process.execPath, ['--no-deprecation', PROGRAMS[program]], {
      env: { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'debug', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#logs += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#logs += chunk.toString()));
    const killWithUs = () => this.#child.kill('SIGKILL');
    process.on('exit', killWithUs);
    this.#child.on('close', (code, signal) => {
      this.#ending = { code, signal };
      process.removeListener('exit', killWithUs);
    });
  }

  /** Starts a process whose whole environment is the given one, and does not wait for it. */
  static spawn(environment: Readonly<Record<string, string>>, program: ServerProgram = 'api'): ServerProcess {
    return new ServerProcess(environment, program);
  }

  /** Waits until the server takes requests. */
  async ready(): Promise<this> {
    await waitUntil(
      'the server says its address',
      () => this.#listens || this.#ending !== null,
      START_LIMIT_MS,
    );
    this.#url = ADDRESS.exec(this.#logs)?.[1] ?? null;
    if (this.#url === null) throw new Error(`The server ended before it listened:\n${this.#logs}`);
    await waitUntil('/readyz', async () => (await this.ask({ path: '/readyz' })).status === 200);
    return this;
  }

  /** The log goes another way than the welcome, and may come after it. */
  get #listens(): boolean {
    return WELCOME.test(this.#logs) && ADDRESS.test(this.#logs);
  }

  /** Its origin. */
  get url(): string {
    if (this.#url === null) throw new Error('The server does not listen yet.');
    return this.#url;
  }

  /** Everything that it wrote so far, to both streams. */
  get logs(): string {
    return this.#logs;
  }

  /** How it ended; null while it runs. */
  get ending(): Ending | null {
    return this.#ending;
  }

  ask(request: Ask): Promise<Answer> {
    return ask(this.url, request);
  }

  /** Sends a signal and does not wait. */
  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Waits for the end of the process, for as long as the server promises to take at most. */
  async ended(): Promise<Ending> {
    await waitUntil('the end of the server', () => this.#ending !== null, STOP_LIMIT_MS);
    return this.#ending as Ending;
  }

  /** Stops the process in order; by force if it does not end in time. Safe to call again. */
  async stop(): Promise<void> {
    if (this.#ending !== null) return;
    this.signal('SIGTERM');
    await this.ended().catch(async (error: unknown) => {
      await this.kill();
      throw error;
    });
  }

  /** Ends the process at once, as a crash does. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended();
  }
}
