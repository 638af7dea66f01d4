import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

/** A request to a server; nothing is added that a test did not ask for. */
export interface Ask {
  /** Default GET. */
  readonly method?: string;
  /** From the root on, with the query string. */
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent as `Authorization: Bearer`. */
  readonly key?: string;
  /** Sent as `Cookie`. */
  readonly cookie?: string;
  /** Sent as JSON, with its content type. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: string | Buffer;
}

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON; an empty object when it is none. */
  readonly body: { readonly [name: string]: unknown };
}

const LIMIT_MS = 30_000;
/** Many tests ask many times: connections are kept, as a client does. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Sends a request and waits for the whole answer, whatever its status.
 *
 * @param via - The connections to send it over; default those that all tests of a file share.
 * @throws {@link Error} If no answer came: the connection broke or was refused, or 30 s have passed.
 */
export async function ask(
  origin: string,
  { method = 'GET', path, headers, ...rest }: Ask,
  via: Agent = agent,
): Promise<Answer> {
  const body = rest.json === undefined ? rest.body : JSON.stringify(rest.json);
  const all: OutgoingHttpHeaders = {
    ...(rest.key === undefined ? {} : { authorization: `Bearer ${rest.key}` }),
    ...(rest.cookie === undefined ? {} : { cookie: rest.cookie }),
    ...(rest.json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${origin}${path}`,
      { method, headers: all, agent: via, timeout: LIMIT_MS },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, body: parse(text) });
        });
      },
    );
    outgoing.on('timeout', () =>
      outgoing.destroy(new Error(`No answer in ${LIMIT_MS} ms: ${method} ${path}`)),
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Ends the connections that are kept. */
export function hangUp(): void {
  agent.destroy();
}

function parse(text: string): Answer['body'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Answer['body']) : {};
  } catch {
    // Not JSON: a test that expects JSON finds none of its members.
    return {};
  }
}
