import { IsVersionNumber } from '../library/is-version-number.js';
import { AgentRefInput } from './agent-ref.input.js';

/** Which agent to show, and in which version. */
export class GetAgentInput extends AgentRefInput {
  @IsVersionNumber()
  version?: number;
}
