import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Permissions } from '@paretostudio/permissions';
import type { SignedUp } from '../../testing/people.js';
import type { TestApp } from '../../testing/test-app.js';

/** What a token endpoint answers. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: {
    readonly access_token?: string;
    readonly refresh_token?: string;
    readonly expires_in?: number;
    readonly scope?: string;
    readonly error?: string;
  };
}

/** Where a browser stands after it followed a link of a program. */
export interface OpenedRequest {
  readonly status: number;
  readonly uid: string;
  /** Cookies that the browser has by now. */
  readonly cookies: string;
  readonly location: string;
  readonly page: string;
}

/** A program that connects itself, and the browser of the person who lets it. Nothing of either is in the server. */
export class OAuthProgram {
  readonly verifier = randomBytes(32).toString('base64url');
  clientId = '';
  redirectUri = 'http://127.0.0.1:49152/callback';

  constructor(readonly origin: string) {}

  static at({ app }: Pick<TestApp, 'app'>): OAuthProgram {
    return new OAuthProgram(`http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`);
  }

  get challenge(): string {
    return createHash('sha256').update(this.verifier).digest('base64url');
  }

  async register(metadata: object = {}): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${this.origin}/oauth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_name: 'A program', redirect_uris: [this.redirectUri], ...metadata }),
    });
    const body = (await response.json()) as Record<string, unknown>;
    if (response.status === 201) this.clientId = String(body['client_id']);
    return { status: response.status, body };
  }

  /** The link that the program opens; `undefined` takes a parameter out. */
  link(changes: Readonly<Record<string, string | undefined>> = {}): string {
    const query = {
      client_id: this.clientId,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      state: 'state-1',
      code_challenge: this.challenge,
      code_challenge_method: 'S256',
      ...changes,
    };
    const url = new URL(`${this.origin}/oauth/authorize`);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url.href;
  }

  /** Opens a link in a browser; it is not followed further. */
  async open(link: string = this.link(), cookies = ''): Promise<OpenedRequest> {
    const response = await fetch(link, {
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookies === '' ? {} : { cookie: cookies }) },
    });
    const location = response.headers.get('location') ?? '';
    return {
      status: response.status,
      location,
      uid: /^\/connect\/([\w-]+)$/.exec(location)?.[1] ?? '',
      cookies: merged(cookies, response.headers.getSetCookie()),
      page: await response.text(),
    };
  }

  /** Asks as the page of the console does, in the browser that has these cookies. */
  async ask(
    path: string,
    cookies: string,
    body?: object,
    headers: Readonly<Record<string, string>> = { origin: this.origin },
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
    const response = await fetch(`${this.origin}/v1/oauth/interactions/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...headers,
        cookie: cookies,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** Follows the answer back to the program. */
  async goBack(redirectTo: unknown, cookies: string): Promise<URLSearchParams> {
    const response = await fetch(String(redirectTo), { redirect: 'manual', headers: { cookie: cookies } });
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${response.status} ${await response.text()}`);
    if (!location.startsWith(`${this.redirectUri}?`)) throw new Error(`Led to ${location}`);
    return new URL(location).searchParams;
  }

  /** From the link to the code, with the consent of a person. */
  async letIn(
    person: SignedUp,
    permissions: Permissions,
    changes: Readonly<Record<string, string | undefined>> = {},
  ): Promise<URLSearchParams> {
    const opened = await this.open(this.link(changes));
    const cookies = `${opened.cookies}; ${person.cookie}`;
    const shown = await this.ask(opened.uid, cookies);
    if (shown.status !== 200) throw new Error(JSON.stringify({ opened, shown }));
    const answer = await this.ask(`${opened.uid}/approve`, cookies, { permissions });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    return this.goBack(answer.body['redirectTo'], cookies);
  }

  async exchange(
    code: string,
    changes: Readonly<Record<string, string | undefined>> = {},
  ): Promise<TokenAnswer> {
    return this.post('/oauth/token', {
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.redirectUri,
      code_verifier: this.verifier,
      ...changes,
    });
  }

  async refresh(
    token: string,
    changes: Readonly<Record<string, string | undefined>> = {},
  ): Promise<TokenAnswer> {
    return this.post('/oauth/token', { grant_type: 'refresh_token', refresh_token: token, ...changes });
  }

  /** From the link to the tokens. */
  async connect(
    person: SignedUp,
    permissions: Permissions,
    changes: Readonly<Record<string, string | undefined>> = {},
  ): Promise<{ readonly accessToken: string; readonly refreshToken: string }> {
    const back = await this.letIn(person, permissions, changes);
    const { body } = await this.exchange(back.get('code') ?? '');
    return { accessToken: String(body.access_token), refreshToken: String(body.refresh_token) };
  }

  async post(path: string, form: Readonly<Record<string, string | undefined>>): Promise<TokenAnswer> {
    const fields = { client_id: this.clientId, ...form };
    const body = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    const response = await fetch(this.origin + path, { method: 'POST', body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as TokenAnswer['body']) };
  }

  /** Calls one tool of the studio over MCP. */
  async callTool(
    token: string,
    name: string,
    args: object = {},
    path = '/mcp',
  ): Promise<{ status: number; text: string }> {
    const response = await fetch(this.origin + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2025-11-25',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name, arguments: args },
      }),
    });
    return { status: response.status, text: await response.text() };
  }
}

/** The cookies of a browser after an answer set some. */
function merged(before: string, set: readonly string[]): string {
  const cookies = new Map(
    before
      .split('; ')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.split('=')[0], pair] as const),
  );
  for (const line of set) {
    const [pair = ''] = line.split(';');
    cookies.set(pair.split('=')[0] ?? '', pair);
  }
  return [...cookies.values()].join('; ');
}
