import { randomBytes } from 'node:crypto';
import { Client, StreamableHTTPClientTransport, type ClientCapabilities } from '@modelcontextprotocol/client';
// eslint-disable-next-line @nx/enforce-module-boundaries -- a face knows no storage; its tests run on a real one
import { openStorage, type Storage } from '@paretostudio/entities';
// eslint-disable-next-line @nx/enforce-module-boundaries -- as above
import {
  createTestDatabase,
  seedAccount,
  seedKey,
  seedMember,
  TEST_PEPPERS,
} from '@paretostudio/entities/testing';
import { CredentialRing } from '@paretostudio/key-crypto';
import { ALL_PERMISSIONS, type Permissions, type Role } from '@paretostudio/permissions';
import { createStudioContext, Studio, type Caller } from '@paretostudio/studio';
import { createMcpFace } from '../face/create-mcp-face.js';
import type { McpCall, McpFace, McpFaceOptions, McpOutcome, McpTarget } from '../face/mcp-face.js';
import { serveTestRequest } from './serve-test-request.js';

/** The address that clients of a test think they talk to. */
export const MCP_URL = 'https://studio.example/mcp';

/** The protocol era of a test's client. */
export type Era = 'legacy' | 'modern';

/** A face on a studio with a database of its own, for one test file. */
export interface TestFace {
  readonly face: McpFace;
  readonly studio: Studio;
  readonly storage: Storage;
  /** What the face told its `onError`. */
  readonly errors: unknown[];
  /** What the face reported, in order. */
  readonly outcomes: McpOutcome[];
  /** What the studio takes for now. */
  readonly clock: { now: Date };
  /** Adds an account, and answers a key of its founder. */
  founder(plan?: 'free' | 'pro' | 'team'): Promise<Caller>;
  /** Adds a member to the account of a caller, and answers a key of that member. */
  member(of: Caller, role: Role): Promise<Caller>;
  /** Makes another key of a caller's member, with permissions of its own. */
  keyOf(caller: Caller, permissions: Permissions): Promise<Caller>;
  /** Sends one body as it is. */
  post(
    caller: Caller,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
    options?: PostOptions,
  ): Promise<Response>;
  /** Connects the SDK's own client. */
  connect(caller: () => Caller, options: ConnectOptions): Promise<Client>;
  close(): Promise<void>;
}

/** Where a body is sent, and until when. */
export interface PostOptions {
  /** The connection or agent that it is for; absent: the studio itself. */
  readonly target?: McpTarget;
  /** Aborted when the client leaves. */
  readonly signal?: AbortSignal;
}

/** What a client of a test is. */
export interface ConnectOptions {
  readonly era: Era;
  readonly capabilities?: ClientCapabilities;
  /** Before the client connects, to put its handlers up. */
  readonly prepare?: (client: Client) => void;
  /** The connection or agent that the client is for; absent: the studio itself. */
  readonly target?: McpTarget;
}

/** Opens a face; options as for the real one. */
export async function openTestFace(options: Partial<McpFaceOptions> = {}): Promise<TestFace> {
  const database = await createTestDatabase();
  const storage = await openStorage({ url: database.url, poolSizeMax: 10 });
  const clock = { now: new Date() };
  const ctx = createStudioContext({
    storage,
    peppers: TEST_PEPPERS,
    cookieSecret: new Uint8Array(32).fill(5),
    credentials: CredentialRing.of([{ id: 'test', secret: randomBytes(32) }]),
    // The sample upstream runs in the same process.
    egress: { allow: ['127.0.0.0/8'] },
    clock: () => clock.now,
  });
  const studio = new Studio(ctx);
  const errors: unknown[] = [];
  const outcomes: McpOutcome[] = [];
  const face = createMcpFace({
    studio,
    version: '1.2.3',
    onError: (error) => errors.push(error),
    ...options,
  });
  const report = (outcome: McpOutcome) => outcomes.push(outcome);
  const serve = (request: Request, call: McpCall) => serveTestRequest(face, request, { ...call, report });
  return {
    face,
    studio,
    storage,
    errors,
    outcomes,
    clock,
    async founder(plan = 'free') {
      const who = await seedAccount(storage, { plan });
      return callerWith(who, 'founder', plan, (await seedKey(storage, who)).keyId);
    },
    async member(of, role) {
      const who = {
        accountId: of.accountId,
        ...(await seedMember(storage, { accountId: of.accountId, role })),
      };
      return callerWith(who, role, of.plan, (await seedKey(storage, who)).keyId);
    },
    async keyOf(caller, permissions) {
      const { accountId, memberId } = caller;
      if (memberId === null) throw new Error('Keys belong to members.');
      const { keyId } = await seedKey(storage, { accountId, memberId, permissions });
      return { ...caller, keyId, permissions };
    },
    post(caller, body, headers = {}, { target, signal } = {}) {
      const request = new Request(MCP_URL, {
        ...{ method: 'POST', headers: { ...JSON_HEADERS, ...headers } },
        ...(signal === undefined ? {} : { signal }),
      });
      return serve(request, { caller, body, ...(target === undefined ? {} : { target }) });
    },
    async connect(caller, { era, capabilities = {}, prepare, target }) {
      const client = new Client(
        { name: 'test-client', version: '0.1.0' },
        { capabilities, ...(era === 'modern' ? { versionNegotiation: { mode: 'auto' } } : {}) },
      );
      prepare?.(client);
      const fetch = async (url: string | URL, init?: RequestInit) => {
        const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
        return serve(new Request(url, init), {
          caller: caller(),
          body,
          ...(target === undefined ? {} : { target }),
        });
      };
      await client.connect(new StreamableHTTPClientTransport(new URL(MCP_URL), { fetch }));
      return client;
    },
    async close() {
      await face.close();
      await ctx.gateway.close();
      await storage.close();
      await database.drop();
    },
  };
}

/** A caller with other permissions. */
export function limitedTo(caller: Caller, permissions: Permissions): Caller {
  return { ...caller, permissions };
}

const JSON_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

function callerWith(
  who: { readonly accountId: string; readonly memberId: string; readonly userId: string },
  role: Role,
  plan: string,
  keyId: string,
): Caller {
  const { accountId, memberId, userId } = who;
  return {
    kind: 'api-key',
    accountId,
    memberId,
    userId,
    keyId,
    role,
    plan,
    permissions: ALL_PERMISSIONS,
    surface: 'mcp',
    address: null,
    requestId: null,
    idempotencyKey: null,
  };
}
