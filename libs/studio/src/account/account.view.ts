import { IsInt, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';

/** An account: a tenant with one plan. */
export class AccountView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @IsString()
  plan!: string;

  @JSONSchema({ description: 'Members that were not removed; suspended ones count, as seats do.' })
  @IsInt()
  memberCount!: number;

  @JSONSchema({
    description: 'Since when every key and session of the account is refused; null when it is not.',
  })
  @Nullable()
  @IsInstant()
  suspendedAt!: string | null;

  @IsInstant()
  createdAt!: string;
}
