import { UpstreamError, type Gateway, type Upstream, type UpstreamFault } from '@paretostudio/mcp-gateway';

/** Upstream servers that a test makes up, by address: no network, and every reading under the test's control. */
export interface FakeGateway extends Gateway {
  /** What the server at an address has; an unknown one cannot be reached. */
  readonly tools: Map<string, readonly unknown[]>;
  /** Addresses that fail, and how. */
  readonly faults: Map<string, UpstreamFault>;
  /** Every reading that was asked for, with the credentials that it had. */
  readonly readings: { readonly upstream: Upstream; readonly headers: object; readonly fresh: boolean }[];
  readonly forgotten: string[];
  /** Holds up readings from now on; the answer lets them go on. */
  hold(): () => void;
}

/** The address of a server that a test makes up. */
export const FAKE_URL = 'https://mcp.example.com/mcp';

/** Makes a gateway to servers that are not there. */
export function makeFakeGateway(): FakeGateway {
  const tools: FakeGateway['tools'] = new Map();
  const faults: FakeGateway['faults'] = new Map();
  const readings: FakeGateway['readings'][number][] = [];
  const forgotten: string[] = [];
  let held: Promise<void> = Promise.resolve();
  return {
    tools,
    faults,
    readings,
    forgotten,
    hold() {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    async listTools(upstream, { fresh = false } = {}) {
      readings.push({ upstream, headers: upstream.headers(), fresh });
      await held;
      const fault = faults.get(upstream.url);
      if (fault !== undefined) throw new UpstreamError(fault, `The server failed: ${fault}.`);
      const listed = tools.get(upstream.url);
      if (listed === undefined) throw new UpstreamError('unreachable', 'There is no such server.');
      const server = { era: 'modern', protocolVersion: '2026-07-28', name: 'fake', version: '1' } as const;
      return { server, latencyMs: 1.5, tools: listed };
    },
    callTool: () => Promise.reject(new UpstreamError('unreachable', 'Nothing is called here.')),
    forget: (id) => void forgotten.push(id),
    stats: () => ({ clients: 0, callsInFlight: 0, callsWaiting: 0, parked: 0, breakersOpen: 0 }),
    close: () => Promise.resolve(),
  };
}

/** A tool as a server lists it. */
export function fakeTool(name: string, change: object = {}): object {
  return {
    name,
    description: `Does ${name}.`,
    inputSchema: { type: 'object', properties: { text: { type: 'string' } } },
    annotations: { readOnlyHint: true },
    ...change,
  };
}
