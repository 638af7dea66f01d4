import { IsArray, IsBoolean, IsInt, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';

/** Most saved items of each kind; null for no cap. */
export class PlanCapsView {
  @Nullable()
  @IsInt()
  prompts!: number | null;

  @Nullable()
  @IsInt()
  agents!: number | null;

  @Nullable()
  @IsInt()
  skills!: number | null;
}

/** What an account on a plan may do. */
export class PlanView {
  @IsString()
  id!: string;

  @IsString()
  title!: string;

  @JSONSchema({ description: 'Requests in a UTC day over all keys; for each member when `perMember`.' })
  @IsInt()
  requestsPerDay!: number;

  @IsBoolean()
  perMember!: boolean;

  @IsInt()
  burstPerMinute!: number;

  @Nested(() => PlanCapsView)
  caps!: PlanCapsView;

  @IsArray()
  @IsString({ each: true })
  features!: string[];
}
