/** A `fetch` that gives one answer to everything and remembers what it was asked. */
export interface StubFetch {
  readonly fetch: typeof fetch;
  readonly requests: Request[];
}

/** @param answer - Called for each request; what it throws is what the network does. */
export function stubFetch(answer: (request: Request) => Response | Promise<Response>): StubFetch {
  const requests: Request[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    requests.push(request.clone());
    return answer(request);
  };
  return { fetch, requests };
}

/** A problem as the server writes it. */
export function problemResponse(
  status: number,
  members: object,
  headers: Record<string, string> = {},
): Response {
  const body = {
    type: 'https://paretostudio.dev/problems/x',
    title: 'Title',
    status,
    detail: 'Detail.',
    code: 'x',
    requestId: 'req_1',
    ...members,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

/** JSON as the server writes it. */
export function jsonResponse(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
