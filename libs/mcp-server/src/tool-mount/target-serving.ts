import type { Serving } from '../face/serving.js';
import type { ToolTarget } from '@paretostudio/studio';

/** One request to a connection or an agent being served. */
export interface TargetServing extends Serving {
  readonly target: ToolTarget;
  /** Of the message. */
  readonly era: 'legacy' | 'modern';
}

/** Takes down which connection or agent a message was for, once it is known that the caller may enter it. */
export function noteTarget({ report, target }: Pick<TargetServing, 'report' | 'target'>): void {
  const id = target.id.toLowerCase();
  report.note(target.kind === 'agent' ? { agentId: id } : { connectionId: id });
}
