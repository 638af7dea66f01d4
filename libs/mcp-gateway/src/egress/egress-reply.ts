import type { IncomingHttpHeaders } from 'undici/types/header.js';
import type { ReplyBody } from './reply-body.js';

/** Latin-1 without controls, tab excepted. */
const VISIBLE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** An answer of an upstream, as soon as its headers are there. */
export class EgressReply {
  readonly status: number;
  /** Null for a status whose answers have none. */
  readonly body: ReplyBody | null;
  readonly #fields: IncomingHttpHeaders;

  constructor(status: number, fields: IncomingHttpHeaders, body: ReplyBody | null) {
    this.status = status;
    this.#fields = fields;
    this.body = body;
  }

  /** Whether the status is one of success. */
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /**
   * Reads a header field that readers may see: none that sets cookies, none that the standard class of headers would
   * not take.
   *
   * @param name - In lower case.
   * @returns Several of one name as one, as HTTP has it; null when there is none.
   */
  header(name: string): string | null {
    const value = this.#fields[name];
    if (value === undefined || name === 'set-cookie') return null;
    const text = Array.isArray(value) ? value.join(', ') : value;
    return VISIBLE.test(text) ? text : null;
  }

  /** Puts the answer as the global `fetch` would. The body has one reader: this or whoever has the web answer. */
  toResponse(): Response {
    const headers = new Headers();
    for (const name of Object.keys(this.#fields)) {
      const value = this.header(name);
      if (value !== null) headers.append(name, value);
    }
    return new Response(this.body?.stream() ?? null, { status: this.status, headers });
  }
}
