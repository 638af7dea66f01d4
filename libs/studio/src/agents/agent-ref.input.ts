import { IsRef } from '../validation/is-ref.js';

/** What a reference to a agent may be. */
export const AGENT_REF = 'Id or name of the agent.';

/** Names one agent. What is neither id nor name names none: it is answered like an absent one. */
export class AgentRefInput {
  @IsRef(AGENT_REF)
  id!: string;
}
