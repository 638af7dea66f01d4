import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One message to a raw upstream. */
export interface RawExchange {
  /** The JSON-RPC method; null for what is no request. */
  readonly method: string | null;
  /** The message's id as JSON. */
  readonly id: string;
  /** For answers that no server would give: write, drip, hang or end as you like. */
  readonly response: ServerResponse;
  /** Answers with a result that is already JSON, or is made so. */
  reply(result: unknown): void;
}

/** Answers a message itself and says true, or leaves it to the upstream's usual manners. */
export type Spoil = (exchange: RawExchange) => boolean;

const SERVER = { name: 'raw', version: '1.0.0' };
const TOOL = { name: 'echo', description: 'Says it again.', inputSchema: { type: 'object' } };

/** An MCP server of the older revisions on bare HTTP: it keeps to the protocol where a test lets it. */
export class RawUpstream {
  /** The tools that it lists. */
  tools: readonly unknown[] = [TOOL];
  /** What it does badly; nothing at first. */
  spoil: Spoil = () => false;
  /** How many HTTP requests came. */
  requests = 0;
  readonly #server = createServer((request, response) => {
    response.on('error', () => undefined); // whoever asked went away
    this.requests += 1;
    void this.#serve(request, response).catch(() => response.destroy());
  });

  /** Starts one on loopback. */
  static async start(setup: Partial<Pick<RawUpstream, 'tools' | 'spoil'>> = {}): Promise<RawUpstream> {
    const upstream = Object.assign(new RawUpstream(), setup);
    upstream.#server.listen(0, '127.0.0.1');
    await once(upstream.#server, 'listening');
    return upstream;
  }

  /** Where it serves MCP. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/mcp`;
  }

  /** Ends it with every connection, whatever hangs. */
  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const message = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { id?: unknown; method?: string };
    if (message.id === undefined) return void response.writeHead(202).end();
    const id = JSON.stringify(message.id);
    const send = (member: string) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(`{"jsonrpc":"2.0","id":${id},${member}}`);
    const reply = (result: unknown) =>
      void send(`"result":${typeof result === 'string' ? result : JSON.stringify(result)}`);
    const method = message.method ?? null;
    if (this.spoil({ method, id, response, reply })) return;
    if (method === 'initialize')
      return reply({ protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: SERVER });
    if (method === 'tools/list') return reply({ tools: this.tools });
    if (method === 'tools/call') return reply({ content: [{ type: 'text', text: 'echo' }] });
    send('"error":{"code":-32601,"message":"Method not found"}');
  }
}
