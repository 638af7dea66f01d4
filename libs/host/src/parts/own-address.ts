import { isIPv6 } from 'node:net';
import { isLoopbackHost } from '../config/loopback.js';
import type { Config } from '../config/read-config.js';

/** Where this server is reached, for absolute links: known for certain once it listens. */
export class OwnAddress {
  readonly #publicOrigin: string | null;
  readonly #host: string;
  #port: number;

  constructor({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>) {
    this.#publicOrigin = publicUrl?.origin ?? null;
    this.#host = isLoopbackHost(host) ? host : '127.0.0.1';
    this.#port = port;
  }

  /** The origin of PUBLIC_URL or, without one, of the loopback address under the port that is listened on. */
  get origin(): string {
    if (this.#publicOrigin !== null) return this.#publicOrigin;
    const name = isIPv6(this.#host) ? `[${this.#host}]` : this.#host;
    return new URL(`http://${name}:${this.#port}`).origin;
  }

  /** Notes the port that the system chose. */
  noteListening(port: number): void {
    this.#port = port;
  }
}
