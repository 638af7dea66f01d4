import { IsExpectedVersion } from '../library/is-expected-version.js';
import { IsRestoreVersion } from '../library/is-restore-version.js';
import { IsVersionNote } from '../library/is-version-note.js';
import { IsRef } from '../validation/is-ref.js';
import { makeOptional } from '../validation/make-optional.js';
import { AgentFields } from './agent-fields.js';
import { AGENT_REF } from './agent-ref.input.js';

/** What to change of an agent; what is absent stays. */
export class UpdateAgentInput extends makeOptional(AgentFields) {
  @IsRef(AGENT_REF)
  id!: string;

  @IsExpectedVersion()
  expectedVersion?: number;

  @IsRestoreVersion()
  restoreVersion?: number;

  @IsVersionNote()
  note?: string;
}
