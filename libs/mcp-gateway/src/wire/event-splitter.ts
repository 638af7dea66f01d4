/** One event of a stream, as far as MCP uses it. */
export interface StreamEvent {
  /** The lines of data, joined. */
  readonly data: string;
  /** The id, to go on from after a break; null when the event has none. */
  readonly id: string | null;
  /** Milliseconds to wait before going on after a break; null when not said. */
  readonly retryMs: number | null;
}

const LINE_END = /\r\n|\n|\r/;

/**
 * Cuts a stream of text into server-sent events.
 *
 * Keeps no more than the event that is not complete; the size of the whole is bounded where the bytes come
 * from. Events of a type other than `message` are left out.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export class EventSplitter {
  /** The pieces of a line that has not ended; put together once, when it does, so that dripping costs nothing. */
  #unended: string[] = [];
  #isFirst = true;
  #endedInReturn = false;
  #data: string[] = [];
  #type = '';
  #id: string | null = null;
  #retryMs: number | null = null;

  /** Takes the next piece of text and returns the events that it completes. */
  push(piece: string): readonly StreamEvent[] {
    if (piece === '') return [];
    const [head = '', ...tails] = this.#withoutStart(piece).split(LINE_END);
    this.#endedInReturn = piece.endsWith('\r');
    this.#unended.push(head);
    const events: StreamEvent[] = [];
    for (const tail of tails) {
      const line = this.#unended.join('');
      this.#unended = [tail];
      const event = line === '' ? this.#complete() : this.#field(line);
      if (event !== null) events.push(event);
    }
    return events;
  }

  /** Takes off a byte order mark, and the second half of a line end whose first half ended the piece before. */
  #withoutStart(piece: string): string {
    const start = this.#isFirst ? '\uFEFF' : this.#endedInReturn ? '\n' : null;
    this.#isFirst = false;
    return start !== null && piece.startsWith(start) ? piece.slice(1) : piece;
  }

  #field(line: string): null {
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(line.charAt(colon + 1) === ' ' ? colon + 2 : colon + 1);
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#type = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d{1,9}$/.test(value)) this.#retryMs = Number(value);
    return null;
  }

  #complete(): StreamEvent | null {
    const event = { data: this.#data.join('\n'), id: this.#id, retryMs: this.#retryMs };
    const told = this.#type === '' || this.#type === 'message';
    const empty = this.#data.length === 0 && this.#id === null && this.#retryMs === null;
    this.#data = [];
    this.#type = '';
    this.#id = null;
    this.#retryMs = null;
    return told && !empty ? event : null;
  }
}
