import type { AdmissionPort } from '@paretostudio/admission';
import type { Storage, UsageWriter } from '@paretostudio/entities';
import type { Gateway } from '@paretostudio/mcp-gateway';
import type { McpFace } from '@paretostudio/mcp-server';
import type { Studio, StudioContext } from '@paretostudio/studio';
import type { Config } from '../config/read-config.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Drain } from '../lifecycle/drain.js';
import type { Logger } from '../logging/logger.js';
import type { RequestPlaces } from '../pressure/request-places.js';
import type { OwnAddress } from './own-address.js';

/** Everything that the application is put together from; made before Nest, ended after it. */
export interface ServerParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly drain: Drain;
  /** Where this server is reached, for absolute links. */
  readonly address: OwnAddress;
  readonly storage: Storage;
  readonly studio: Studio;
  readonly context: StudioContext;
  /** The way to upstream servers; ended by the drain, after the requests under way. */
  readonly gateway: Gateway;
  /** What bounds the requests that are under way at once. */
  readonly places: RequestPlaces;
  /** What the guard asks; counted in the metrics. */
  readonly door: AdmissionPort;
  /** What answers MCP; null where it is not served. */
  readonly face: McpFace | null;
  readonly usage: UsageWriter;
  readonly metrics: Metrics;
}

/** The injection token of the {@link Config}. */
export const CONFIG = Symbol('CONFIG');
/** The injection token of the {@link StudioContext}. */
export const STUDIO_CONTEXT = Symbol('STUDIO_CONTEXT');
