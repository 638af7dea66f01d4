import { IsString, IsUUID } from 'class-validator';

/** What is left of a deleted agent: its names. */
export class DeletedAgentView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @IsString()
  displayName!: string;
}
