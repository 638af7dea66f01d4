import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const FIELDS = `<!doctype html>
<meta charset="utf-8"><title>A page</title>
<label>Line <input id="line" value="before after"></label>
<label>Text <textarea id="text"></textarea></label>
<label>Secret <input id="secret" type="password" value="hunter2"></label>
<div id="editable" contenteditable role="textbox" aria-label="Editable">old words</div>
<p id="words">Summarise {{text}} in three lines.</p>
<iframe title="Inner" srcdoc="<label>Inside <textarea id=inside></textarea></label>"></iframe>`;

/** A site that knows nothing of us, with fields of each kind. */
export class ForeignSite {
  #server: Server | null = null;

  /** Its one page. */
  get url(): string {
    const { port } = this.#server?.address() as AddressInfo;
    return `http://localhost:${port}/`;
  }

  /** Begins to answer. */
  async start(): Promise<void> {
    this.#server = createServer((_req, res) => {
      res.setHeader('content-type', 'text/html').end(FIELDS);
    }).listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Ends it, with whoever is connected. */
  end(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

/** Gives a test file a site of somebody else. */
export function useForeignSite(): ForeignSite {
  const site = new ForeignSite();
  beforeAll(() => site.start());
  afterAll(() => site.end());
  return site;
}
