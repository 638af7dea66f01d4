import { IsString, IsUUID } from 'class-validator';

/** A skill that an agent has. */
export class AgentSkillView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;
}
