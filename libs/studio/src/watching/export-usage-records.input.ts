import { IsString, Length } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Optional } from '../validation/optional.js';
import { UsageFilterInput } from './usage-filter.input.js';

/** Longest request id that a record holds. */
const REQUEST_ID_LENGTH_MAX = 128;

/** Which requests to hand out one by one, all of them. */
export class ExportUsageRecordsInput extends UsageFilterInput {
  @JSONSchema({ description: 'Start, inclusive.' })
  @Optional()
  @IsInstant()
  from?: string;

  @JSONSchema({ description: 'End, exclusive.' })
  @Optional()
  @IsInstant()
  to?: string;

  @JSONSchema({ description: 'Only the request with this id, as errors and answers tell it.' })
  @Optional()
  @IsString()
  @Length(1, REQUEST_ID_LENGTH_MAX)
  requestId?: string;
}
