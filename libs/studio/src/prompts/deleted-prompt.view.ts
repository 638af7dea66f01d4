import { IsString, IsUUID } from 'class-validator';

/** What is left of a deleted prompt: its names. */
export class DeletedPromptView {
  @IsUUID()
  id!: string;

  @IsString()
  slug!: string;

  @IsString()
  title!: string;
}
