import type { GatewayLimits } from '../types/gateway-limits.js';
import { openTestGateway, type SharedStates, type TestGateway } from './open-test-gateway.js';
import {
  startHostileUpstream,
  type HostileExchange,
  type HostileUpstream,
} from './start-hostile-upstream.js';
import { startSampleUpstream, type SampleUpstream } from './start-sample-upstream.js';

/** An upstream whose calls hang until a test lets them go. */
export interface HangingUpstream {
  readonly upstream: HostileUpstream;
  /** The calls that came, oldest first; `behave()` lets one go. */
  readonly held: HostileExchange[];
  /** Those of them whose connection was closed, by whichever side. */
  readonly closed: HostileExchange[];
  /** What the upstream recorded of the calls. */
  readonly calls: () => HostileUpstream['requests'];
}

/** What opens gateways and upstreams for a test; all of them are closed after it, gateways first. */
export interface GatewaysInUse {
  readonly open: (limits?: Partial<GatewayLimits>, shared?: SharedStates) => TestGateway;
  readonly sample: (era: 'modern' | 'legacy') => Promise<SampleUpstream>;
  readonly serving: (handler: (exchange: HostileExchange) => void) => Promise<HostileUpstream>;
  /** Lets calls hang; everything else goes well, unless told otherwise. */
  readonly hanging: (behaveAs?: (exchange: HostileExchange) => void) => Promise<HangingUpstream>;
  /** Closes all of them in the middle of a test. */
  readonly closeAll: () => Promise<void>;
}

/** Closes after each test of a file what the test opened. */
export function useGateways(): GatewaysInUse {
  const toClose: { close(): Promise<void> }[] = [];
  const closeAll = async (): Promise<void> => {
    for (const one of toClose.splice(0)) await one.close();
  };
  afterEach(closeAll);

  const serving: GatewaysInUse['serving'] = async (handler) => {
    const upstream = await startHostileUpstream(handler);
    toClose.push(upstream);
    return upstream;
  };
  return {
    open: (limits, shared) => {
      const opened = openTestGateway(limits, shared);
      toClose.unshift(opened.gateway);
      return opened;
    },
    sample: async (era) => {
      const upstream = await startSampleUpstream({ era });
      toClose.push(upstream);
      return upstream;
    },
    serving,
    hanging: async (behaveAs = (exchange) => exchange.behave()) => {
      const held: HostileExchange[] = [];
      const closed: HostileExchange[] = [];
      const upstream = await serving((exchange) => {
        if (exchange.method !== 'tools/call') return behaveAs(exchange);
        held.push(exchange);
        exchange.response.on('close', () => closed.push(exchange));
      });
      return {
        upstream,
        held,
        closed,
        calls: () => upstream.requests.filter(({ body }) => body.includes('"tools/call"')),
      };
    },
    closeAll,
  };
}
