import { IsInt } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** What an export of requests will hold. */
export class UsageExportPlanView {
  @JSONSchema({ description: 'Requests that match now.' })
  @IsInt()
  rows!: number;
}
