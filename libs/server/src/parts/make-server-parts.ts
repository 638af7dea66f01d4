import type { Storage } from '@paretostudio/entities';
import { PepperRing } from '@paretostudio/key-crypto';
import { createStudioContext, Studio, type PasswordHasher } from '@paretostudio/studio';
import type { Config } from '../config/read-config.js';
import type { Secrets } from '../config/secrets.js';
import { MeteredAdmission } from '../metrics/metered-admission.js';
import { Metrics } from '../metrics/metrics.js';
import { oldestSnapshotSeconds } from '../metrics/oldest-snapshot.js';
import { Drain } from '../lifecycle/drain.js';
import type { Logger } from '../logging/logger.js';
import type { ServerParts } from './server-parts.js';

/** What {@link makeServerParts} is given; `passwords` and `drain` let tests put cheaper ones in. */
export interface ServerPartsOptions {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly storage: Storage;
  readonly logger: Logger;
  readonly drain?: Drain;
  readonly passwords?: PasswordHasher;
}

/** Puts the server's parts together on an open storage; nothing listens yet. */
export function makeServerParts({
  config,
  secrets,
  storage,
  logger,
  drain,
  passwords,
}: ServerPartsOptions): ServerParts {
  const peppers = PepperRing.parse(secrets.keyPeppers);
  // One coalescing admission for the door and for verify_api_key: their requests leave in the same statements.
  const admission = storage.admission(peppers, {
    onStatement: ({ lane, requests }) => metrics.observeStatement(lane, requests),
  });
  const usage = storage.usageWriter();
  const { pool } = storage;
  const metrics = new Metrics({
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    usage: () => ({ queued: usage.queueLength, dropped: usage.droppedCount }),
    admissionWaiting: () => admission.waitingCount,
    oldestSnapshotSeconds: () => oldestSnapshotSeconds(pool),
  });
  const context = createStudioContext({
    storage,
    peppers,
    admission,
    cookieSecret: Buffer.from(secrets.cookieSecret),
    billing: config.billing,
    signUp: config.signUp,
    ...(passwords === undefined ? {} : { passwords }),
  });
  return {
    config,
    logger,
    drain: drain ?? new Drain(logger),
    storage,
    studio: new Studio(context),
    context,
    door: new MeteredAdmission(admission, metrics),
    usage,
    metrics,
  };
}
