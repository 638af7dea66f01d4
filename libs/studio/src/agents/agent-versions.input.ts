import { PageInput } from '../validation/page-input.js';
import { IsRef } from '../validation/is-ref.js';
import { AGENT_REF } from './agent-ref.input.js';

/** Which agent to list the versions of. */
export class AgentVersionsInput extends PageInput {
  @IsRef(AGENT_REF)
  id!: string;
}
