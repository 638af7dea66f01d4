import type { Storage } from '@paretostudio/entities';
import { CredentialRing, PepperRing } from '@paretostudio/key-crypto';
import { createGateway, type Gateway, type UpstreamFault } from '@paretostudio/mcp-gateway';
import { createMcpFace, type McpFace } from '@paretostudio/mcp-server';
import { createStudioContext, Studio, type PasswordHasher, type PaymentProvider } from '@paretostudio/studio';
import { accountUrlOf } from '../config/account-url-of.js';
import { mailDeliveryOf } from '../config/mail-delivery-of.js';
import type { Config } from '../config/read-config.js';
import type { Secrets } from '../config/secrets.js';
import { UpstreamFaultLog } from '../gateway/upstream-fault-log.js';
import { Drain } from '../lifecycle/drain.js';
import type { Logger } from '../logging/logger.js';
import { MeteredAdmission } from '../metrics/metered-admission.js';
import { Metrics } from '../metrics/metrics.js';
import { oldestSnapshotSeconds } from '../metrics/oldest-snapshot.js';
import { RequestPlaces } from '../pressure/request-places.js';
import { OwnAddress } from './own-address.js';
import type { ServerParts } from './server-parts.js';
import { SERVER_VERSION } from './server-version.js';

/** Who waits longer for a statement to leave is told so: the database hangs, and its client's patience ends too. */
const ADMISSION_WAITING_MS_MAX = 2_000;

/** What {@link makeServerParts} is given; what is optional lets tests put something else in. */
export interface ServerPartsOptions {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly drain?: Drain;
  readonly passwords?: PasswordHasher;
  /** Who takes payments; default: nobody. */
  readonly payments?: PaymentProvider | null;
  /** Default: the studio's own face, where the configuration names the surface `mcp`. */
  readonly face?: McpFace;
}

/**
 * Puts the server's parts together on an open storage; nothing listens yet. Adds to the drain what ends the gateway:
 * whatever uses it is to be ended by steps that are added later.
 */
export function makeServerParts(options: ServerPartsOptions): ServerParts {
  const { config, secrets, storage, logger, passwords } = options;
  const drain = options.drain ?? new Drain(logger);
  const peppers = PepperRing.parse(secrets.keyPeppers);
  const credentials = CredentialRing.parse(secrets.credentialKeys);
  // One coalescing admission for the door and for verify_api_key: their requests leave in the same statements.
  const admission = storage.admission(peppers, {
    onStatement: ({ lane, requests }) => metrics.observeStatement(lane, requests),
    waitingMsMax: ADMISSION_WAITING_MS_MAX,
    now: () => performance.now(),
  });
  const usage = storage.usageWriter();
  const gateway = gatewayOf(options, credentials, (fault) => metrics.countUpstreamFault(fault));
  drain.add({ name: 'close the gateway', run: () => gateway.close() });
  const places = new RequestPlaces({
    now: () => performance.now(),
    lineLength: () => admission.waitingCount + storage.pool.waitingCount,
  });
  const metrics = metricsOf(storage, usage, admission, gateway, places);
  const address = new OwnAddress(config);
  const context = createStudioContext({
    storage,
    peppers,
    admission,
    credentials,
    egress: config.egressAllow,
    gateway,
    cookieSecret: Buffer.from(secrets.cookieSecret),
    billing: config.billing,
    billingUrl: config.billingUrl,
    ...(options.payments === undefined ? {} : { payments: options.payments }),
    publicOrigin: () => address.origin,
    mail: mailDeliveryOf(config),
    identityIssuers: config.identityProviders.map(({ issuer }) => issuer),
    signUp: config.signUp,
    ...(passwords === undefined ? {} : { passwords }),
  });
  const studio = new Studio(context);
  return {
    config,
    logger,
    drain,
    address,
    storage,
    studio,
    context,
    gateway,
    places,
    door: new MeteredAdmission(admission, metrics),
    face: config.surfaces.includes('mcp') ? (options.face ?? faceOf(studio, config, logger)) : null,
    usage,
    metrics,
  };
}

function metricsOf(
  { pool, watch }: Storage,
  usage: ServerParts['usage'],
  admission: { readonly waitingCount: number },
  gateway: Gateway,
  places: RequestPlaces,
): Metrics {
  return new Metrics({
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    usage: () => ({ queued: usage.queueLength, dropped: usage.droppedCount }),
    placesTaken: () => places.takenCount,
    admissionWaiting: () => admission.waitingCount,
    gateway: () => gateway.stats(),
    oldestSnapshotSeconds: () => oldestSnapshotSeconds(watch),
  });
}

function gatewayOf(
  { config, storage, logger }: ServerPartsOptions,
  seals: CredentialRing,
  count: (reason: UpstreamFault) => void,
): Gateway {
  const clock = () => new Date();
  const log = new UpstreamFaultLog(logger, clock);
  const { relayStates } = storage.repositories;
  return createGateway({
    egress: config.egressAllow,
    seals,
    redeem: ({ digest, expiresAt }) => relayStates.redeem(digest, expiresAt, clock()),
    identity: { name: 'paretostudio', version: SERVER_VERSION },
    clock,
    onFault(fault) {
      count(fault.reason);
      log.write(fault);
    },
  });
}

function faceOf(studio: Studio, config: Config, logger: Logger): McpFace {
  return createMcpFace({
    studio,
    version: SERVER_VERSION,
    accountUrl: accountUrlOf(config),
    onError: (error) => logger.error({ err: error }, 'the MCP face met a fault'),
  });
}
