import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { LIBRARY_LIMITS } from './library-limits.js';
import { ListRecordsInput } from './list-records.input.js';

/** What to look for in records of a kind; the base of each kind's input. */
export class SearchRecordsInput extends ListRecordsInput {
  @JSONSchema({
    description: 'Words to find, best match first; parts of words and small slips of the pen are forgiven.',
  })
  @IsCleanText({ min: 1, max: LIBRARY_LIMITS.queryLengthMax })
  query!: string;
}
