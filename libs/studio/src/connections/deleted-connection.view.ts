import { IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** What is left of a deleted connection: its names. */
export class DeletedConnectionView {
  @IsUUID()
  id!: string;

  @IsString()
  slug!: string;

  @IsString()
  name!: string;

  @JSONSchema({ description: 'How many agents it was taken out of.' })
  @IsInt()
  agentsChanged!: number;
}
