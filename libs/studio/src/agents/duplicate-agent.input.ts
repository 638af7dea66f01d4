import { IsNameOfCopy } from '../library/is-name-of-copy.js';
import { IsTitleOfCopy } from '../library/is-title-of-copy.js';
import { AgentRefInput } from './agent-ref.input.js';

/** Which agent to copy, and what to call the copy. */
export class DuplicateAgentInput extends AgentRefInput {
  @IsTitleOfCopy()
  displayName?: string;

  @IsNameOfCopy()
  name?: string;
}
