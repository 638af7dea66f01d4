import { ALL_PERMISSIONS } from '@paretostudio/permissions';
import type { Caller, Outcome, Studio, ToolTarget, ToolUse } from '@paretostudio/studio';
import { createMcpFace } from '../face/create-mcp-face.js';
import type { McpFace, McpFaceOptions, McpOutcome } from '../face/mcp-face.js';
import type { WireMessage } from './modern-request.js';

/** A call that reached the studio. */
export interface StudioCall {
  readonly method: 'call' | 'ask' | 'confirm' | 'decline';
  readonly name: string;
  readonly raw: unknown;
}

/** A face on a studio that answers what the test says. */
export interface StubFace {
  readonly face: McpFace;
  readonly calls: StudioCall[];
  readonly errors: unknown[];
  readonly outcomes: McpOutcome[];
  send(
    message: WireMessage,
    more?: { method?: string; signal?: AbortSignal; caller?: Caller; target?: ToolTarget },
  ): Promise<Response>;
}

/** What may differ from a face with a plain studio. */
export interface StubFaceOptions extends Partial<McpFaceOptions> {
  /** The part of the studio that uses upstream tools. */
  readonly tools?: Partial<ToolUse>;
}

/** A founder of an account on the largest plan, with every permission. */
export const ANYBODY: Caller = {
  kind: 'api-key',
  accountId: '00000000-0000-4000-8000-000000000001',
  memberId: '00000000-0000-4000-8000-000000000002',
  userId: '00000000-0000-4000-8000-000000000003',
  keyId: '00000000-0000-4000-8000-000000000004',
  role: 'founder',
  plan: 'team',
  permissions: ALL_PERMISSIONS,
  surface: 'mcp',
  address: null,
  requestId: null,
  idempotencyKey: null,
};

/** Makes a face whose studio answers every call with what `respond` gives, and notes it. */
export function stubFace(
  respond: (call: StudioCall) => Outcome<object> | Promise<Outcome<object>>,
  { tools, ...options }: StubFaceOptions = {},
): StubFace {
  const calls: StudioCall[] = [];
  const errors: unknown[] = [];
  const outcomes: McpOutcome[] = [];
  const noted = (method: StudioCall['method']) => (name: string, _caller: Caller, raw: unknown) => {
    const call = { method, name, raw };
    calls.push(call);
    return Promise.resolve(respond(call));
  };
  const studio = {
    call: noted('call'),
    ask: noted('ask'),
    confirm: noted('confirm'),
    decline: noted('decline'),
    tools,
  } as unknown as Studio;
  const face = createMcpFace({
    studio,
    version: '1.2.3',
    onError: (error) => errors.push(error),
    ...options,
  });
  return {
    face,
    calls,
    errors,
    outcomes,
    send({ body, headers }, { method = 'POST', signal, caller = ANYBODY, target } = {}) {
      const request = new Request('https://studio.example/mcp', {
        method,
        signal,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...headers,
        },
      });
      const report = (outcome: McpOutcome) => outcomes.push(outcome);
      return face.serve(request, { caller, body, report, ...(target === undefined ? {} : { target }) });
    },
  };
}
