import { IsInt } from 'class-validator';

/** How many records an account keeps, of each kind that a plan may cap, and of connections. */
export class AccountSavedView {
  @IsInt()
  prompts!: number;

  @IsInt()
  agents!: number;

  @IsInt()
  skills!: number;

  @IsInt()
  connections!: number;
}
