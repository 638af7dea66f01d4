import { CredentialRing } from '@paretostudio/key-crypto';
import { createGateway } from '../create-gateway.js';
import type { ClientAbilities } from '../types/client-abilities.js';
import type { GatewayLimits } from '../types/gateway-limits.js';
import type { Gateway } from '../types/gateway.js';
import type { JsonObject } from '../types/json-object.js';
import type { UpstreamCall } from '../types/upstream-call.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { UpstreamFault } from '../types/upstream-fault.js';
import type { Upstream } from '../types/upstream.js';

/** What processes share whose gateways understand each other's states. */
export class SharedStates {
  readonly seals = CredentialRing.of([{ id: 'c1', secret: new Uint8Array(32).fill(7) }]);
  readonly #used = new Set<string>();

  readonly redeem = async ({ digest }: { readonly digest: string }): Promise<boolean> => {
    if (this.#used.has(digest)) return false;
    this.#used.add(digest);
    return true;
  };
}

/** A gateway that may reach 127.0.0.1, and what a test wants to know of it. */
export interface TestGateway {
  readonly gateway: Gateway;
  readonly faults: UpstreamFault[];
  /** Moves the gateway's clock forward; it stands still otherwise. */
  advance(milliseconds: number): void;
}

/** Opens a gateway for a test, which closes it. */
export function openTestGateway(
  limits: Partial<GatewayLimits> = {},
  shared: SharedStates = new SharedStates(),
): TestGateway {
  const faults: UpstreamFault[] = [];
  let now = Date.parse('2026-01-01T00:00:00Z');
  const gateway = createGateway({
    egress: { allow: ['127.0.0.0/8'] },
    seals: shared.seals,
    redeem: shared.redeem,
    identity: { name: 'test-gateway', version: '1.0.0' },
    clock: () => new Date(now),
    limits,
    onFault: ({ reason }) => faults.push(reason),
  });
  return {
    gateway,
    faults,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Describes an upstream of a test. */
export function upstreamAt(url: string, more: Partial<Upstream> = {}): Upstream {
  return { id: 'upstream-1', name: 'Notes', url, revision: 1, headers: () => ({}), ...more };
}

export const CANNOT_BE_ASKED: ClientAbilities = { form: false, url: false };
export const CAN_BE_ASKED: ClientAbilities = { form: true, url: true };

/** Describes a call of a test. */
export function callOf(tool: string, args: JsonObject = {}, more: Partial<UpstreamCall> = {}): UpstreamCall {
  return { tool, args, binding: 'key-1', abilities: CANNOT_BE_ASKED, ...more };
}

/** Waits for the reason with which work fails, and fails if it does not. */
export async function faultOf(work: Promise<unknown>): Promise<UpstreamFault> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof UpstreamError) return outcome.error.reason;
  throw new Error('It did not fail with a fault of the upstream.', { cause: outcome });
}

/** Waits until something holds, looking again whenever the event loop comes round. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}
