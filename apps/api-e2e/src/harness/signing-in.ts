import {
  Client,
  type OAuthClientInformationMixed,
  type OAuthClientProvider,
  type OAuthDiscoveryState,
  type OAuthTokens,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { Client as FirstClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as FirstHttpTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport as FirstTransport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { ClientKind, McpClient } from './mcp-clients.js';
import type { Person } from './people.js';
import { secret } from './secrets.js';

/** Where the program waits for the browser; nobody listens there: the browser of the tests stops before it. */
const CALLBACK = 'http://127.0.0.1:49152/callback';
const NAME = { name: 'e2e', version: '1.0.0' };

/** What a person lets a program do. */
export type Consented = Readonly<Record<string, readonly string[]>>;

/** A program that knows the address of a server and nothing else: registers itself and opens the browser. */
export class SigningInClient implements OAuthClientProvider {
  readonly redirectUrl = CALLBACK;
  readonly clientMetadata = { client_name: 'A program of the tests', redirect_uris: [CALLBACK] };
  /** Every address that was asked for, in its order. */
  readonly asked: string[] = [];
  /** What the browser came back with; null before. */
  cameBack: URLSearchParams | null = null;
  /** The last access token that it was given, whether it is still good or not; empty before. */
  accessToken = '';
  #client: OAuthClientInformationMixed | undefined;
  #tokens: OAuthTokens | undefined;
  #discovered: OAuthDiscoveryState | undefined;
  #verifier = '';

  /** @param browse - Opens a link and answers with what the program is told when it comes back. */
  constructor(private readonly browse: (link: URL) => Promise<URLSearchParams>) {}

  /** Asks as the platform does, and remembers whom. */
  readonly fetch: typeof fetch = (input, init) => {
    this.asked.push(new Request(input, init).url);
    return fetch(input, init);
  };

  clientInformation(): OAuthClientInformationMixed | undefined {
    return this.#client;
  }

  saveClientInformation(client: OAuthClientInformationMixed): void {
    this.#client = client;
  }

  tokens(): OAuthTokens | undefined {
    return this.#tokens;
  }

  saveTokens(tokens: OAuthTokens): void {
    this.#tokens = tokens;
    this.accessToken = tokens.access_token;
    secret(tokens.access_token);
    if (tokens.refresh_token !== undefined) secret(tokens.refresh_token);
  }

  async redirectToAuthorization(link: URL): Promise<void> {
    this.cameBack = await this.browse(link);
  }

  saveCodeVerifier(verifier: string): void {
    this.#verifier = verifier;
  }

  codeVerifier(): string {
    return this.#verifier;
  }

  saveDiscoveryState(discovered: OAuthDiscoveryState): void {
    this.#discovered = discovered;
  }

  discoveryState(): OAuthDiscoveryState | undefined {
    return this.#discovered;
  }

  invalidateCredentials(): void {
    this.#tokens = undefined;
  }
}

/** Opens a link as the browser of a person does who is signed in, and consents on the page that it leads to. */
export async function consent(
  link: URL,
  { cookie }: Pick<Person, 'cookie'>,
  permissions: Consented,
): Promise<URLSearchParams> {
  const opened = await fetch(link, { redirect: 'manual', headers: { accept: 'text/html', cookie } });
  const page = new URL(opened.headers.get('location') ?? '', link);
  const set = opened.headers.getSetCookie().map((each) => each.split(';')[0]);
  const cookies = [cookie, ...set].join('; ');
  const [, uid = ''] = /^\/connect\/([\w-]+)$/.exec(page.pathname) ?? [];
  // The page reads what is asked for before it answers; from then on the request is this person's.
  await fetch(new URL(`/v1/oauth/interactions/${uid}`, link), { headers: { cookie: cookies } });
  const answer = await fetch(new URL(`/v1/oauth/interactions/${uid}/approve`, link), {
    method: 'POST',
    headers: { cookie: cookies, origin: link.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ permissions }),
  });
  if (!answer.ok) throw new Error(`The consent was refused: ${answer.status} ${await answer.text()}`);
  const { redirectTo } = (await answer.json()) as { redirectTo: string };
  const back = await fetch(new URL(redirectTo, link), { redirect: 'manual', headers: { cookie: cookies } });
  return new URL(back.headers.get('location') ?? '').searchParams;
}

/** Connects with the address alone: the program is turned away, the person consents, the program comes again. */
export async function connectBySigningIn(
  kind: ClientKind,
  url: URL,
  program: SigningInClient,
): Promise<McpClient> {
  const settings = { authProvider: program, fetch: program.fetch };
  if (kind === 'v1') {
    const turnedAway = new FirstHttpTransport(url, settings as never);
    await expectTurnedAway(new FirstClient(NAME).connect(turnedAway as FirstTransport));
    await turnedAway.finishAuth(program.cameBack?.get('code') ?? '');
    const client = new FirstClient(NAME);
    await client.connect(new FirstHttpTransport(url, settings as never) as FirstTransport);
    return client as unknown as McpClient;
  }
  const make = () =>
    new Client(NAME, kind === 'v2 modern' ? { versionNegotiation: { mode: 'auto' as const } } : {});
  const turnedAway = new StreamableHTTPClientTransport(url, settings);
  await expectTurnedAway(make().connect(turnedAway));
  await turnedAway.finishAuth(program.cameBack ?? new URLSearchParams());
  const client = make();
  await client.connect(new StreamableHTTPClientTransport(url, settings));
  return client;
}

async function expectTurnedAway(connecting: Promise<void>): Promise<void> {
  await expect(connecting).rejects.toThrow('Unauthorized');
}
