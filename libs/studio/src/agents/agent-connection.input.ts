import { JSONSchema } from 'class-validator-jsonschema';
import { CONNECTION_LIMITS } from '../connections/connection-limits.js';
import { CONNECTION_REF } from '../connections/connection-ref.input.js';
import { HasDistinctNames } from '../validation/has-distinct-names.js';
import { IsRef } from '../validation/is-ref.js';
import { IsTextList } from '../validation/is-text-list.js';
import { Nullable } from '../validation/nullable.js';
import { AGENT_LIMITS } from './agent-limits.js';

/** Which tools of a connection an agent offers. */
export class AgentConnectionInput {
  @IsRef(CONNECTION_REF)
  connection!: string;

  @JSONSchema({
    description:
      'Names of tools as the server gives them: just these, whatever is added there. Null for all that are approved, now and later.',
  })
  @Nullable()
  @IsTextList({ itemsMax: AGENT_LIMITS.connectionToolsMax, lengthMax: CONNECTION_LIMITS.toolNameLengthMax })
  @HasDistinctNames()
  tools!: string[] | null;
}
