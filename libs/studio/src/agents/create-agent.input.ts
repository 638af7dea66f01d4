import { IsVersionNote } from '../library/is-version-note.js';
import { makeOptional } from '../validation/make-optional.js';
import { AgentFields } from './agent-fields.js';

const OPTIONAL = [
  'name',
  'displayName',
  'model',
  'tools',
  'disallowedTools',
  'skills',
  'connections',
  'claude',
  'tags',
] as const;

/** An agent to save. */
export class CreateAgentInput extends makeOptional(AgentFields, OPTIONAL) {
  @IsVersionNote()
  note?: string;
}
