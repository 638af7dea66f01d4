import {
  Client,
  type OAuthClientInformationMixed,
  type OAuthClientProvider,
  type OAuthDiscoveryState,
  type OAuthTokens,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Studio } from './use-studio.js';

/**
 * A program of the official SDK that knows the address of a server and nothing else: it registers itself, has a link
 * opened in a browser and waits for the browser to come back.
 */
export class SigningInProgram implements OAuthClientProvider {
  /** The last access token; empty before. */
  accessToken = '';
  /** What the browser is to open; null before the program was turned away. */
  link: URL | null = null;
  #client: OAuthClientInformationMixed | undefined;
  #discovered: OAuthDiscoveryState | undefined;
  #tokens: OAuthTokens | undefined;
  #verifier = '';
  readonly #cameBack: Promise<URLSearchParams>;

  private constructor(
    private readonly server: Server,
    readonly redirectUrl: string,
    readonly name: string,
  ) {
    this.#cameBack = once(server, 'request').then(([request, response]) => {
      response.end('You may close this page.');
      return new URL(request.url, redirectUrl).searchParams;
    });
  }

  /** Starts a program that people see under a name. */
  static async start(name: string): Promise<SigningInProgram> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new SigningInProgram(server, `http://127.0.0.1:${port}/callback`, name);
  }

  get clientMetadata() {
    return { client_name: this.name, redirect_uris: [this.redirectUrl] };
  }

  /** Connects; turned away, it has the link opened, and connects again once the browser has come back. */
  async connect(studio: Studio, open: (link: URL) => Promise<void>): Promise<Client> {
    const url = new URL('/mcp', studio.url);
    const turnedAway = new StreamableHTTPClientTransport(url, { authProvider: this });
    await new Client({ name: this.name, version: '1.0.0' }).connect(turnedAway).catch((error: unknown) => {
      if (this.link === null) throw error;
    });
    if (this.link === null) throw new Error('The program was let in without anybody’s consent.');
    await open(this.link);
    await turnedAway.finishAuth(await this.#cameBack);
    const client = new Client({ name: this.name, version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(url, { authProvider: this }));
    return client;
  }

  /** Ends it. */
  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

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
  }

  redirectToAuthorization(link: URL): void {
    this.link = link;
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
