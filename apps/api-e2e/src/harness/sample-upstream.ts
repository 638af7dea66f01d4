import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ask } from './ask.js';
import { waitUntil } from './wait-until.js';

const PROGRAM = fileURLToPath(new URL('../../../../tools/sample-upstream/main.mjs', import.meta.url));
const START_LIMIT_MS = 15_000;

/** What of the servers' own way out has to be allowed for upstreams on this machine. */
export const EGRESS_TO_SAMPLES = { EGRESS_ALLOW: '127.0.0.0/8' } as const;

/** A request as the upstream saw it. */
export interface SeenRequest {
  /** The JSON-RPC method. */
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tool: string | null;
  readonly args: unknown;
}

/** The sample upstream as a program of its own. */
export class SampleUpstream {
  #printed = '';
  readonly #child: ChildProcess;

  private constructor(args: readonly string[]) {
    this.#child = spawn(process.execPath, [PROGRAM, '--port', '0', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#printed += chunk.toString()));
    const killWithUs = () => this.#child.kill('SIGKILL');
    process.on('exit', killWithUs);
    this.#child.on('close', () => process.removeListener('exit', killWithUs));
  }

  /** Starts it and waits for its address. */
  static async start(...args: readonly string[]): Promise<SampleUpstream> {
    const upstream = new SampleUpstream(args);
    await waitUntil('the sample upstream', () => upstream.#printed.includes('\n'), START_LIMIT_MS);
    return upstream;
  }

  /** Where it serves MCP. */
  get url(): string {
    return /http:\S+/.exec(this.#printed)?.[0] ?? '';
  }

  /** Gives the tool `changing` another definition. */
  async swap(): Promise<void> {
    await this.#control('POST', '/control/swap');
  }

  /** What it was asked since it was started, or since {@link SampleUpstream.forget}. */
  async requests(): Promise<readonly SeenRequest[]> {
    return JSON.parse((await this.#control('GET', '/control/requests')).text) as SeenRequest[];
  }

  /** Forgets what it was asked. */
  async forget(): Promise<void> {
    await this.#control('DELETE', '/control/requests');
  }

  /** Ends it. */
  stop(): void {
    this.#child.kill('SIGKILL');
  }

  #control(method: string, path: string) {
    return ask(new URL(this.url).origin, { method, path });
  }
}
