import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names one session by its id. What is no id names no session: it is answered like an absent one. */
export class SessionIdInput {
  @JSONSchema({ description: 'Id of the session, from the list of sessions.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
