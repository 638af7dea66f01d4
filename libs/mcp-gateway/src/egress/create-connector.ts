import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { UpstreamError } from '../types/upstream-error.js';
import type { AllowedRange } from './allow-list.js';
import { judgeAddress } from './judge-address.js';
import type { ResolvedAddress, ResolveHost } from './resolve-host.js';

/** What connections are made with. */
export interface ConnectorOptions {
  /** The ranges of the policy. */
  readonly allow: readonly AllowedRange[];
  readonly resolve: ResolveHost;
  /** Milliseconds for name resolution, TCP and TLS together, give or take a second. */
  readonly connectMs: number;
  readonly certificateAuthorities?: readonly string[];
}

/** How undici opens a connection. */
export type Connector = buildConnector.connector;

/**
 * Makes what opens connections: to checked addresses alone.
 *
 * The name is resolved once for a connection. Every address of the answer must pass, and the connection is made to
 * those very addresses, so no second answer can slip in between. The name itself goes into the TLS handshake and the
 * certificate must be for it, whatever the environment says about that.
 */
export function createConnector(options: ConnectorOptions): Connector {
  const connectors = { 'http:': connectorFor('http:', options), 'https:': connectorFor('https:', options) };
  return (target, callback) => {
    const { hostname, protocol } = target;
    if (protocol !== 'http:' && protocol !== 'https:') throw new TypeError(`No way over ${protocol}`);
    const refusal = isIP(hostname) === 0 ? null : refuse(hostname, [hostname], protocol, options.allow);
    if (refusal === null) connectors[protocol](target, callback);
    else queueMicrotask(() => callback(refusal, null));
  };
}

type Protocol = 'http:' | 'https:';

function connectorFor(protocol: Protocol, options: ConnectorOptions): Connector {
  return buildConnector({
    timeout: options.connectMs,
    autoSelectFamily: true,
    lookup: lookupChecked(protocol, options),
    rejectUnauthorized: true,
    ...(options.certificateAuthorities === undefined ? {} : { ca: [...options.certificateAuthorities] }),
  });
}

function lookupChecked(protocol: Protocol, { allow, resolve }: ConnectorOptions): LookupFunction {
  const resolveOnce = joinConcurrent(resolve);
  return (hostname, _options, callback) => {
    resolveOnce(hostname).then(
      (addresses) => {
        const texts = addresses.map(({ address }) => address);
        const refusal = refuse(hostname, texts, protocol, allow);
        if (refusal === null) callback(null, [...addresses]);
        else callback(refusal, []);
      },
      (error: Error) => callback(error, []),
    );
  };
}

/** One answer for all who ask for a name at the same time: a resolver that hangs then holds up one thread, not all. */
function joinConcurrent(resolve: ResolveHost): ResolveHost {
  const running = new Map<string, Promise<readonly ResolvedAddress[]>>();
  return (hostname) => {
    const joined = running.get(hostname);
    if (joined !== undefined) return joined;
    const own = resolve(hostname).finally(() => running.delete(hostname));
    running.set(hostname, own);
    return own;
  };
}

function refuse(
  hostname: string,
  addresses: readonly string[],
  protocol: Protocol,
  allow: readonly AllowedRange[],
): UpstreamError | null {
  if (addresses.length === 0) return new UpstreamError('unreachable', `${hostname} has no address.`);
  for (const address of addresses) {
    const verdict = judgeAddress(address, allow);
    if (verdict === 'allowed' || (verdict === 'public' && protocol === 'https:')) continue;
    const message =
      verdict === 'public'
        ? `${hostname} may be reached over https only.`
        : `${hostname} leads into a network that this server does not reach; its operator can allow it.`;
    return new UpstreamError('blocked_address', message, { cause: new Error(`${hostname} has ${address}`) });
  }
  return null;
}
