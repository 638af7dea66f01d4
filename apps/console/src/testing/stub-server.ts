/** A request as the stubbed server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Values of the `{names}` in the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** What was sent as JSON; undefined when there was no body or another one. */
  readonly body: unknown;
}

/** What a route answers: data, sent as JSON with 200, or a whole answer; or what makes one of a request. */
export type StubAnswer = object | null | ((request: SeenRequest) => unknown);

/** The server that a test talks to in place of a real one. */
export interface StubServer {
  /** All requests so far, in their order. */
  readonly requests: readonly SeenRequest[];
  /** Requests to one route so far. */
  to(route: string): readonly SeenRequest[];
  /** Answers a route from now on. */
  on(route: string, answer: StubAnswer): void;
  /** Takes the server off the network, or puts it back. */
  setDown(isDown: boolean): void;
}

/**
 * Stands in for the server: replaces `fetch` until the next call of this function. A route that is not given is answered
 * 404, as the server does.
 *
 * @param routes - By method and path, such as `GET /v1/api-keys/{id}`; the path without its query.
 */
export function stubServer(routes: Readonly<Record<string, StubAnswer>> = {}): StubServer {
  const answers = new Map(Object.entries(routes));
  const requests: (SeenRequest & { readonly route: string | null })[] = [];
  let isDown = false;
  globalThis.fetch = async (input, init) => {
    if (isDown) throw new TypeError('fetch failed');
    const request = new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const { route, params } = find(answers, request.method, pathname);
    const seen = {
      method: request.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      params,
      headers: request.headers,
      body: await jsonOf(request),
    };
    requests.push({ ...seen, route });
    const answer = route === null ? problem(404, 'not_found', 'Not found') : answers.get(route);
    return toResponse(
      typeof answer === 'function' ? await (answer as (r: SeenRequest) => unknown)(seen) : answer,
    );
  };
  return {
    requests,
    to: (route) => requests.filter((request) => request.route === route),
    on: (route, answer) => void answers.set(route, answer),
    setDown: (next) => (isDown = next),
  };
}

/** A refusal as the server writes it. */
export function problem(status: number, code: string, title: string, more: object = {}): Response {
  const body = {
    type: `https://example.test/errors#${code}`,
    status,
    code,
    title,
    detail: `${title}.`,
    requestId: 'req-1',
  };
  return new Response(JSON.stringify({ ...body, ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

/** Finds the route of a path: a literal one before one with `{names}`. */
function find(answers: ReadonlyMap<string, StubAnswer>, method: string, path: string) {
  const literal = `${method} ${path}`;
  if (answers.has(literal)) return { route: literal, params: {} };
  for (const route of answers.keys()) {
    const pattern = route.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(literal);
    if (match) return { route, params: { ...match.groups } };
  }
  return { route: null, params: {} };
}

async function jsonOf(request: Request): Promise<unknown> {
  const isJson = request.headers.get('content-type')?.includes('json') ?? false;
  return isJson ? request.json() : undefined;
}

function toResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  if (answer === null || answer === undefined) return new Response(null, { status: 204 });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
}
