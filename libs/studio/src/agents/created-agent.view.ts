import { IsReplayed } from '../library/is-replayed.js';
import { AgentView } from './agent.view.js';

/** An agent that was just saved. */
export class CreatedAgentView extends AgentView {
  @IsReplayed()
  replayed!: boolean;
}
