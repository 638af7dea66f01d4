import type { AdmissionPort } from '@paretostudio/admission';
import { API_KEY_PREFIX } from '@paretostudio/key-crypto';
import { type ActionTable, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { findPlan } from '@paretostudio/quotas';
import { normalizeAddress, socketAddress } from './client-address.js';
import type { HttpRequest } from './http-request.js';
import type { AccessTokens } from './access-tokens.js';
import type { ServiceMeters } from './service-meters.js';

/** What a door needs to know before it can let anybody in; only `admission` has no default. */
export interface AccessOptions {
  /** Who decides: asked once for each request that carries a well-formed key. */
  readonly admission: AdmissionPort;
  /** The actions that requirements name. Default: those of the studio. */
  readonly actions?: ActionTable;
  /** The features of a plan, by the plan's id; none for an unknown plan. Default: the studio's plans. */
  readonly features?: (planId: string) => readonly string[];
  /** What every key begins with. Default `psk_`. */
  readonly prefix?: string;
  /** Origins of browser pages and extensions that may send a key, as `Origin` writes them. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /**
   * The client's address, judged against a key's address list. Default: the socket's, with no header read; behind a
   * proxy give a function that trusts that proxy alone. An IPv4-mapped answer is unmapped for you.
   */
  readonly clientAddress?: (req: HttpRequest) => string | null;
  /**
   * Access tokens of an authorization server, taken as `Authorization: Bearer` beside keys. Default null: none are, and
   * no challenge names an authorization server.
   */
  readonly tokens?: AccessTokens | null;
  /** Meters and limits of the service's own. Default null: none; the door tells where the studio's stand. */
  readonly meters?: ServiceMeters | null;
  /**
   * Told of each outage of admission or meters that a caller is answered 503 for, so that the service can log why; the
   * caller is not told. Must not throw. Default: nobody is told; `passport-api-key` logs it.
   */
  readonly onOutage?: (error: unknown) => void;
  /** The clock behind `Retry-After` where the database's is not known. Default: this machine's. */
  readonly clock?: () => Date;
}

/** {@link AccessOptions} with every default filled in. */
export type AccessSettings = Required<AccessOptions>;

const NO_FEATURES: readonly string[] = [];

/**
 * Fills in the defaults of a door's options.
 *
 * @throws {@link TypeError} If `admission` or a part of `meters` is missing: misuse, to be seen at start.
 */
export function resolveAccessSettings(options: AccessOptions): AccessSettings {
  if (typeof options?.admission?.admit !== 'function') {
    throw new TypeError('An AdmissionPort is required: pass { admission } with an admit() method.');
  }
  const { clientAddress, tokens = null, meters = null } = options;
  if (meters !== null && (typeof meters.store?.take !== 'function' || typeof meters.draws !== 'function')) {
    throw new TypeError('Meters need a QuotaStore and what a call draws: pass { meters: { store, draws } }.');
  }
  if (tokens !== null && tokens.prefix === (options.prefix ?? API_KEY_PREFIX)) {
    throw new TypeError('Access tokens and keys begin differently: the prefix is what tells them apart.');
  }
  return {
    admission: options.admission,
    actions: options.actions ?? STUDIO_ACTIONS,
    features: options.features ?? ((planId) => findPlan(planId)?.features ?? NO_FEATURES),
    prefix: options.prefix ?? API_KEY_PREFIX,
    allowedOrigins: options.allowedOrigins ?? [],
    clientAddress: clientAddress ? (req) => normalizeAddress(clientAddress(req)) : socketAddress,
    tokens,
    meters,
    onOutage: options.onOutage ?? (() => undefined),
    clock: options.clock ?? (() => new Date()),
  };
}
