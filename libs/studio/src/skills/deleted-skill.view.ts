import { IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** What is left of a deleted skill: its names, and how many agents had it. */
export class DeletedSkillView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @IsString()
  displayName!: string;

  @JSONSchema({ description: 'How many agents it was taken out of.' })
  @IsInt()
  agentsChanged!: number;
}
