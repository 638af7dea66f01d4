import type { Connection } from '@paretostudio/entities';

/** A connection with what a target offers of its tools. */
export interface ToolSource {
  readonly connection: Connection;
  /** Upstream names; null stands for all that are approved. */
  readonly tools: readonly string[] | null;
}
