import { Agent } from 'node:http';
import { ask, type Answer, type Ask } from './ask.js';
import type { Door } from './people.js';

/**
 * A client with one connection, which it keeps as long as the server lets it.
 *
 * As a careful client does, it opens another when it was told that this one ends. It never sends a request twice.
 */
export class KeptConnection implements Door {
  #agent = newAgent();

  constructor(private readonly url: string) {}

  ask(request: Ask): Promise<Answer> {
    return ask(this.url, request, this.#agent);
  }

  /** Ends the connection; the next request opens another. */
  hangUp(): void {
    this.#agent.destroy();
    this.#agent = newAgent();
  }
}

function newAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1 });
}
