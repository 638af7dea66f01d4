import type { AgentPatch } from '@paretostudio/entities';

/** What is to be different about an agent, with what decides whether it may be shared then. */
export interface AgentChange {
  readonly patch: AgentPatch;
  /** Names of the skills given to it that are not shared. */
  readonly personalSkills: readonly string[];
}
