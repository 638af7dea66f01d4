import { parseResource } from '@paretostudio/permissions';
import type { ToolTarget } from './tool-target.js';

/** A target whose id has the form of one. Whether it exists is not known. */
export interface Place {
  readonly kind: ToolTarget['kind'];
  /** UUID in lower case. */
  readonly id: string;
  /** What permissions call it: `conn_<UUID>` or `agent_<UUID>`. */
  readonly resource: string;
}

/** Brings a target into canonical form; null when its id is no UUID. */
export function placeOf({ kind, id }: ToolTarget): Place | null {
  const resource = parseResource(`${kind === 'agent' ? 'agent_' : 'conn_'}${id}`);
  return resource?.id == null ? null : { kind, id: resource.id, resource: resource.text };
}
