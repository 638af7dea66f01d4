import { IsIn, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { RECORD_VISIBILITIES, type RecordVisibility } from '../library/record-visibility.js';

/** A skill that an agent has. */
export class AgentSkillView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @JSONSchema({ description: 'personal: for its owner alone; team: for every member of the account.' })
  @IsIn(RECORD_VISIBILITIES)
  visibility!: RecordVisibility;
}
