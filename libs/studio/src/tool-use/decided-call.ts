import type { ConnectionInUse, ToolInUse } from '@paretostudio/entities';
import type { JsonObject } from '@paretostudio/mcp-gateway';
import type { Caller } from '../core/caller.js';
import type { Place } from './place.js';

/** A call that rights, selection and pins let through, with arguments within bounds. */
export interface DecidedCall {
  readonly kind: 'decided';
  readonly caller: Caller;
  readonly place: Place;
  /** What the caller called the tool. */
  readonly name: string;
  readonly connection: ConnectionInUse;
  readonly tool: ToolInUse;
  /** Hash of the definition that is approved. */
  readonly approvedHash: string;
  readonly args: JsonObject;
  /** SHA-256 of the arguments, in hexadecimal. */
  readonly argumentsDigest: string;
}
