import { IsBoolean, IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';

/** Whether the audit events of the account are all there and unchanged. */
export class AuditChainView {
  @IsBoolean()
  valid!: boolean;

  @JSONSchema({ description: 'Events looked at.' })
  @IsInt()
  count!: number;

  @JSONSchema({ description: 'Sequence of the first event that does not fit; null when all do.' })
  @Nullable()
  @IsInt()
  brokenAt!: number | null;
}
