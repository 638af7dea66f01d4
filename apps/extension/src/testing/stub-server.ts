/** A request as the stubbed server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly origin: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Headers;
  readonly redirect: string;
  readonly body: unknown;
}

type Answer = object | ((request: SeenRequest) => Response | object);

/** The server that a spec talks to in place of a real one. */
export interface StubServer {
  readonly requests: readonly SeenRequest[];
  /** Answers a route from now on. */
  on(route: string, answer: Answer): void;
  /** Takes the server off the network. */
  goDown(): void;
}

/** A key of the right shape that no server knows. */
export const KEY = 'psk_0123456789ABCDEFGHIJKLMNOPQRSTUV4PZz5w';

const ALL = ['list_prompts', 'get_prompt', 'list_skills', 'get_skill', 'create_prompt'];

/** What `GET /v1/me` answers for a key that may do all that the extension does. */
export function whoamiOf(actions: readonly string[] = ALL): object {
  return {
    kind: 'api-key',
    account: { id: 'a', name: 'Ada' },
    plan: { id: 'free', title: 'Free', features: [] },
    key: { id: 'k', name: 'Of the browser', mask: 'psk_0123…Zz5w' },
    actions,
    quotas: [{ meter: 'requests', limit: 50, used: 10, remaining: 40, resetAt: '2030-01-01T00:00:00.000Z' }],
  };
}

/**
 * Stands in for the server: replaces `fetch` until the next call of this function. What is not given is answered 404.
 *
 * @param routes - By method and path, such as `GET /v1/prompts`; the path without its query.
 */
export function stubServer(routes: Readonly<Record<string, Answer>>): StubServer {
  const answers = new Map(Object.entries(routes));
  const requests: SeenRequest[] = [];
  let isDown = false;
  globalThis.fetch = async (input, init) => {
    if (isDown) throw new TypeError('Failed to fetch');
    const request = new Request(input, init);
    const { origin, pathname, search } = new URL(request.url);
    const text = await request.text();
    const seen = {
      method: request.method,
      origin,
      path: pathname + search,
      headers: request.headers,
      redirect: request.redirect,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    requests.push(seen);
    const answer = answers.get(`${request.method} ${pathname}`) ?? problem(404, 'not_found', 'Not found');
    const given =
      typeof answer === 'function' ? (answer as (r: SeenRequest) => Response | object)(seen) : answer;
    return given instanceof Response ? given : Response.json(given);
  };
  return {
    requests,
    on: (route, answer) => void answers.set(route, answer),
    goDown: () => {
      isDown = true;
    },
  };
}

/** A refusal as the server writes it. */
export function problem(status: number, code: string, title: string, more: object = {}): Response {
  const body = { type: `https://example.test/${code}`, status, code, title, detail: `${title}.`, ...more };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
