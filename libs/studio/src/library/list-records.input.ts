import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Optional } from '../validation/optional.js';
import { PageInput } from '../validation/page-input.js';
import { LIBRARY_LIMITS } from './library-limits.js';
import { RECORD_VISIBILITIES, type RecordVisibility } from './record-visibility.js';

/** Which records of a kind to list; the base of each kind's input. */
export class ListRecordsInput extends PageInput {
  @JSONSchema({ description: 'Only those with this tag.' })
  @Optional()
  @IsCleanText({ min: 1, max: LIBRARY_LIMITS.tagLengthMax })
  tag?: string;

  @JSONSchema({ description: 'Only your own that are not shared (personal), or only those of the team.' })
  @Optional()
  @IsIn(RECORD_VISIBILITIES)
  visibility?: RecordVisibility;
}
